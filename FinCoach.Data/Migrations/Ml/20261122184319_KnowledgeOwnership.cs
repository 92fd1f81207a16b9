using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class KnowledgeOwnership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "keywords",
                schema: "ml",
                table: "domain_documents",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.CreateIndex(
                name: "ix_domain_documents_kb_version",
                schema: "ml",
                table: "domain_documents",
                column: "kb_version");

            migrationBuilder.AddForeignKey(
                name: "fk_domain_chunks_domain_documents_document_id",
                schema: "ml",
                table: "domain_chunks",
                column: "document_id",
                principalSchema: "ml",
                principalTable: "domain_documents",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_domain_documents_kb_versions_kb_version",
                schema: "ml",
                table: "domain_documents",
                column: "kb_version",
                principalSchema: "ml",
                principalTable: "kb_versions",
                principalColumn: "version",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_domain_chunks_domain_documents_document_id",
                schema: "ml",
                table: "domain_chunks");

            migrationBuilder.DropForeignKey(
                name: "fk_domain_documents_kb_versions_kb_version",
                schema: "ml",
                table: "domain_documents");

            migrationBuilder.DropIndex(
                name: "ix_domain_documents_kb_version",
                schema: "ml",
                table: "domain_documents");

            migrationBuilder.DropColumn(
                name: "keywords",
                schema: "ml",
                table: "domain_documents");
        }
    }
}
