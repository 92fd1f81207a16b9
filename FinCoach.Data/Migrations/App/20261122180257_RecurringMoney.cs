using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class RecurringMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "monthly_summary",
                schema: "app",
                table: "user_prefs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "reminders",
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

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                schema: "app",
                table: "transactions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recurring_id",
                schema: "app",
                table: "transactions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "nudges",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_on = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nudges", x => x.id);
                    table.ForeignKey(
                        name: "fk_nudges_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "recurring_entries",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: false),
                    currency = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    merchant = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    payment_method = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    recurrence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    anchor_on = table.Column<DateOnly>(type: "date", nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remind = table.Column<bool>(type: "boolean", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_entries", x => x.id);
                    table.CheckConstraint("ck_recurring_entries_amount", "amount > 0");
                    table.CheckConstraint("ck_recurring_entries_clp_whole", "currency <> 'CLP' or amount = trunc(amount)");
                    table.ForeignKey(
                        name: "fk_recurring_entries_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_transactions_recurring_id_due_on",
                schema: "app",
                table: "transactions",
                columns: new[] { "recurring_id", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_nudges_user_id_kind_subject_id_slot_on",
                schema: "app",
                table: "nudges",
                columns: new[] { "user_id", "kind", "subject_id", "slot_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recurring_entries_next_on",
                schema: "app",
                table: "recurring_entries",
                column: "next_on",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_recurring_entries_user_id",
                schema: "app",
                table: "recurring_entries",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "fk_transactions_recurring_entries_recurring_id",
                schema: "app",
                table: "transactions",
                column: "recurring_id",
                principalSchema: "app",
                principalTable: "recurring_entries",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_transactions_recurring_entries_recurring_id",
                schema: "app",
                table: "transactions");

            migrationBuilder.DropTable(
                name: "nudges",
                schema: "app");

            migrationBuilder.DropTable(
                name: "recurring_entries",
                schema: "app");

            migrationBuilder.DropIndex(
                name: "ix_transactions_recurring_id_due_on",
                schema: "app",
                table: "transactions");

            migrationBuilder.DropColumn(
                name: "monthly_summary",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "reminders",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "weekly_summary",
                schema: "app",
                table: "user_prefs");

            migrationBuilder.DropColumn(
                name: "due_on",
                schema: "app",
                table: "transactions");

            migrationBuilder.DropColumn(
                name: "recurring_id",
                schema: "app",
                table: "transactions");
        }
    }
}
