using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class KnowledgeGaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "gap_id",
                schema: "ml",
                table: "message_embeddings",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lack",
                schema: "ml",
                table: "message_embeddings",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "nearest_slug",
                schema: "ml",
                table: "knowledge_gaps",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_embeddings_gap_id",
                schema: "ml",
                table: "message_embeddings",
                column: "gap_id");

            migrationBuilder.AddForeignKey(
                name: "fk_message_embeddings_knowledge_gaps_gap_id",
                schema: "ml",
                table: "message_embeddings",
                column: "gap_id",
                principalSchema: "ml",
                principalTable: "knowledge_gaps",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_message_embeddings_knowledge_gaps_gap_id",
                schema: "ml",
                table: "message_embeddings");

            migrationBuilder.DropIndex(
                name: "ix_message_embeddings_gap_id",
                schema: "ml",
                table: "message_embeddings");

            migrationBuilder.DropColumn(
                name: "gap_id",
                schema: "ml",
                table: "message_embeddings");

            migrationBuilder.DropColumn(
                name: "lack",
                schema: "ml",
                table: "message_embeddings");

            migrationBuilder.DropColumn(
                name: "nearest_slug",
                schema: "ml",
                table: "knowledge_gaps");
        }
    }
}
