using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class BudgetSpans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_budgets_user_id_category",
                schema: "app",
                table: "budgets");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ends_on",
                schema: "app",
                table: "budgets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "starts_on",
                schema: "app",
                table: "budgets",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_person_key_received_at",
                schema: "app",
                table: "inbox",
                columns: new[] { "person_key", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_budgets_user_id_category_ends_on",
                schema: "app",
                table: "budgets",
                columns: new[] { "user_id", "category", "ends_on" },
                unique: true,
                filter: "deleted_at is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.AddCheckConstraint(
                name: "ck_budgets_span",
                schema: "app",
                table: "budgets",
                sql: "(starts_on is null) = (ends_on is null) and (ends_on is null or starts_on <= ends_on)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inbox_person_key_received_at",
                schema: "app",
                table: "inbox");

            migrationBuilder.DropIndex(
                name: "ix_budgets_user_id_category_ends_on",
                schema: "app",
                table: "budgets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_budgets_span",
                schema: "app",
                table: "budgets");

            migrationBuilder.DropColumn(
                name: "ends_on",
                schema: "app",
                table: "budgets");

            migrationBuilder.DropColumn(
                name: "starts_on",
                schema: "app",
                table: "budgets");

            migrationBuilder.CreateIndex(
                name: "ix_budgets_user_id_category",
                schema: "app",
                table: "budgets",
                columns: new[] { "user_id", "category" },
                unique: true,
                filter: "deleted_at is null")
                .Annotation("Npgsql:NullsDistinct", false);
        }
    }
}
