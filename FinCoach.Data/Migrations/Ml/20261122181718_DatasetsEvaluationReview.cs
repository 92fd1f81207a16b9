using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class DatasetsEvaluationReview : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "flow",
                schema: "ml",
                table: "nlu_annotations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "operation",
                schema: "ml",
                table: "nlu_annotations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recurrence",
                schema: "ml",
                table: "nlu_annotations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "datasets",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    filters = table.Column<string>(type: "jsonb", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: false),
                    uri = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datasets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "eval_results",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    model_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    eval_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    eval_set = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    baseline_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    metrics = table.Column<string>(type: "jsonb", nullable: false),
                    per_item = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eval_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_eval_results_model_versions_model_version_id",
                        column: x => x.model_version_id,
                        principalSchema: "ml",
                        principalTable: "model_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "eval_sets",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    split = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    item = table.Column<string>(type: "jsonb", nullable: false),
                    metric = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eval_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gate_verdicts",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    model_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    overridden_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_gate_verdicts_model_versions_model_version_id",
                        column: x => x.model_version_id,
                        principalSchema: "ml",
                        principalTable: "model_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    slot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    progress = table.Column<string>(type: "jsonb", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: true),
                    error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    period_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    markdown = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "review_items",
                schema: "ml",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rules = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    needed = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_items", x => x.message_id);
                });

            migrationBuilder.CreateTable(
                name: "finetune_examples",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dataset_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    split = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    source_message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    prompt = table.Column<string>(type: "text", nullable: false),
                    completion = table.Column<string>(type: "text", nullable: false),
                    meta = table.Column<string>(type: "jsonb", nullable: false),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    intent = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    intensity_bucket = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finetune_examples", x => x.id);
                    table.ForeignKey(
                        name: "fk_finetune_examples_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalSchema: "ml",
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intent = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    operation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    flow = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    recurrence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    slots = table.Column<string>(type: "jsonb", nullable: false),
                    corrected_reply = table.Column<string>(type: "text", nullable: true),
                    grounded = table.Column<bool>(type: "boolean", nullable: true),
                    adjudicates = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_review_items_message_id",
                        column: x => x.message_id,
                        principalSchema: "ml",
                        principalTable: "review_items",
                        principalColumn: "message_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_datasets_content_sha256",
                schema: "ml",
                table: "datasets",
                column: "content_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_datasets_created_at",
                schema: "ml",
                table: "datasets",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_eval_results_model_version_id_eval_set_id_created_at",
                schema: "ml",
                table: "eval_results",
                columns: new[] { "model_version_id", "eval_set_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_eval_sets_name",
                schema: "ml",
                table: "eval_sets",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_eval_sets_set_id_key",
                schema: "ml",
                table: "eval_sets",
                columns: new[] { "set_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finetune_examples_dataset_id_ordinal",
                schema: "ml",
                table: "finetune_examples",
                columns: new[] { "dataset_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_finetune_examples_source_message_id",
                schema: "ml",
                table: "finetune_examples",
                column: "source_message_id");

            migrationBuilder.CreateIndex(
                name: "ix_finetune_examples_user_hash",
                schema: "ml",
                table: "finetune_examples",
                column: "user_hash");

            migrationBuilder.CreateIndex(
                name: "ix_gate_verdicts_model_version_id_created_at",
                schema: "ml",
                table: "gate_verdicts",
                columns: new[] { "model_version_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_job_slot",
                schema: "ml",
                table: "job_runs",
                columns: new[] { "job", "slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_started_at",
                schema: "ml",
                table: "job_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_reports_period_from_period_to",
                schema: "ml",
                table: "reports",
                columns: new[] { "period_from", "period_to" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_items_state_created_at",
                schema: "ml",
                table: "review_items",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_message_id_reviewer_id",
                schema: "ml",
                table: "reviews",
                columns: new[] { "message_id", "reviewer_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "eval_results",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "eval_sets",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "finetune_examples",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "gate_verdicts",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "job_runs",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "reviews",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "datasets",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "review_items",
                schema: "ml");

            migrationBuilder.DropColumn(
                name: "flow",
                schema: "ml",
                table: "nlu_annotations");

            migrationBuilder.DropColumn(
                name: "operation",
                schema: "ml",
                table: "nlu_annotations");

            migrationBuilder.DropColumn(
                name: "recurrence",
                schema: "ml",
                table: "nlu_annotations");
        }
    }
}
