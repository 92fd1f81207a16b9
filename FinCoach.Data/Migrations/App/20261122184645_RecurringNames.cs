using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class RecurringNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_recurring_entries_next_on",
                schema: "app",
                table: "recurring_entries");

            migrationBuilder.DropColumn(
                name: "monthly_summary",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "weekly_summary",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.RenameColumn(
                name: "ended_at",
                schema: "app",
                table: "recurring_entries",
                newName: "deleted_at");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "monthly_summary_since",
                schema: "app",
                table: "user_prefs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "weekly_summary_since",
                schema: "app",
                table: "user_prefs",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                schema: "app",
                table: "recurring_entries",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_recurring_entries_next_on",
                schema: "app",
                table: "recurring_entries",
                column: "next_on",
                filter: "deleted_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_recurring_entries_next_on",
                schema: "app",
                table: "recurring_entries");

            migrationBuilder.DropColumn(
                name: "monthly_summary_since",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "weekly_summary_since",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "name",
                schema: "app",
                table: "recurring_entries");

            migrationBuilder.RenameColumn(
                name: "deleted_at",
                schema: "app",
                table: "recurring_entries",
                newName: "ended_at");

            migrationBuilder.AddColumn<bool>(
                name: "monthly_summary",
                schema: "app",
                table: "user_prefs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "weekly_summary",
                schema: "app",
                table: "user_prefs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_recurring_entries_next_on",
                schema: "app",
                table: "recurring_entries",
                column: "next_on",
                filter: "ended_at is null");
        }
    }
}
