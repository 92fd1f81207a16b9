using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class FinetuneLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "settings",
                schema: "ml",
                table: "model_versions",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alerts",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: true),
                    threshold = table.Column<double>(type: "double precision", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "finetune_jobs",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    model_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    base_model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    dataset_uri = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    dataset_id = table.Column<Guid>(type: "uuid", nullable: true),
                    suffix = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    training_file_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    validation_file_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    provider_job_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    provider_status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    forecast_tokens = table.Column<long>(type: "bigint", nullable: false),
                    forecast_usd = table.Column<decimal>(type: "numeric(12,4)", precision: 12, scale: 4, nullable: true),
                    trained_tokens = table.Column<long>(type: "bigint", nullable: true),
                    cost_usd = table.Column<decimal>(type: "numeric(12,4)", precision: 12, scale: 4, nullable: true),
                    error_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    metrics = table.Column<string>(type: "jsonb", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finetune_jobs", x => x.id);
                    table.ForeignKey(
                        name: "fk_finetune_jobs_model_versions_model_version_id",
                        column: x => x.model_version_id,
                        principalSchema: "ml",
                        principalTable: "model_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_one_open",
                schema: "ml",
                table: "alerts",
                column: "rule",
                unique: true,
                filter: "resolved_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_alerts_opened_at",
                schema: "ml",
                table: "alerts",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_finetune_jobs_model_version_id",
                schema: "ml",
                table: "finetune_jobs",
                column: "model_version_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finetune_jobs_provider_job_id",
                schema: "ml",
                table: "finetune_jobs",
                column: "provider_job_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finetune_jobs_state_next_attempt_at",
                schema: "ml",
                table: "finetune_jobs",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_finetune_jobs_suffix",
                schema: "ml",
                table: "finetune_jobs",
                column: "suffix",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alerts",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "finetune_jobs",
                schema: "ml");

            migrationBuilder.DropColumn(
                name: "settings",
                schema: "ml",
                table: "model_versions");
        }
    }
}
