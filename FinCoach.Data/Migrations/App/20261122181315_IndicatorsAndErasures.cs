using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class IndicatorsAndErasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "erasures",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    message_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                schema: "app",
                columns: table => new
                {
                    unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    source = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => new { x.unit, x.date });
                    table.CheckConstraint("ck_indicators_value", "value > 0");
                });

            migrationBuilder.CreateIndex(
                name: "ix_erasures_requested_at",
                schema: "app",
                table: "erasures",
                column: "requested_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "erasures",
                schema: "app");

            migrationBuilder.DropTable(
                name: "indicators",
                schema: "app");
        }
    }
}
