using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class OutboxForget : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "forget_at",
                schema: "app",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_forget_at",
                schema: "app",
                table: "outbox",
                column: "forget_at",
                filter: "forget_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_forget_at",
                schema: "app",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "forget_at",
                schema: "app",
                table: "outbox");
        }
    }
}
