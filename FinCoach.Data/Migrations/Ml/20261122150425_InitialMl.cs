using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class InitialMl : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "ml");

            migrationBuilder.CreateTable(
                name: "model_prices",
                schema: "ml",
                columns: table => new
                {
                    model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    input = table.Column<decimal>(type: "numeric(12,6)", precision: 12, scale: 6, nullable: false),
                    output = table.Column<decimal>(type: "numeric(12,6)", precision: 12, scale: 6, nullable: false),
                    training = table.Column<decimal>(type: "numeric(12,6)", precision: 12, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_prices", x => new { x.model, x.valid_from });
                });

            migrationBuilder.CreateTable(
                name: "model_versions",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    base_model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    finetune_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deployed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    dataset_id = table.Column<Guid>(type: "uuid", nullable: true),
                    artifact = table.Column<byte[]>(type: "bytea", nullable: true),
                    shutdown_date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_model_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nlu_annotations",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    intent = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    slots = table.Column<string>(type: "jsonb", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    is_gold = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    model_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    corrected_reply = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nlu_annotations", x => x.id);
                    table.CheckConstraint("ck_nlu_annotations_confidence", "confidence between 0 and 1");
                });

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_kind_created_at",
                schema: "ml",
                table: "model_versions",
                columns: new[] { "kind", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_model_versions_one_active",
                schema: "ml",
                table: "model_versions",
                column: "kind",
                unique: true,
                filter: "status = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_nlu_annotations_intent_created_at",
                schema: "ml",
                table: "nlu_annotations",
                columns: new[] { "intent", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_nlu_annotations_message_id",
                schema: "ml",
                table: "nlu_annotations",
                column: "message_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "model_prices",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "model_versions",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "nlu_annotations",
                schema: "ml");
        }
    }
}
