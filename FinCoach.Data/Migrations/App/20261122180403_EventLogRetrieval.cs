using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class EventLogRetrieval : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "retrieval",
                schema: "app",
                table: "event_log",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "retrieval",
                schema: "app",
                table: "event_log");
        }
    }
}
