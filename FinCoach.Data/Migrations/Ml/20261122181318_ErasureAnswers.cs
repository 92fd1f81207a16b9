using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class ErasureAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "erasure_flagged_at",
                schema: "ml",
                table: "model_versions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "erasures",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasures", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasures",
                schema: "ml");

            migrationBuilder.DropColumn(
                name: "erasure_flagged_at",
                schema: "ml",
                table: "model_versions");
        }
    }
}
