using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FinCoach.Data.Migrations.App
{
    /// <inheritdoc />
    public partial class InitialApp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "app");

            migrationBuilder.CreateTable(
                name: "audit_log",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_log", x => x.id);
                });

            // EF Core has no partitioned tables: the table is its model's, to the letter, and the clause at its end.
            // Rows outside the months made here land in the default partition; the retention job adds months ahead of time.
            migrationBuilder.Sql("""
                create table app.event_log (
                    id uuid not null,
                    ts timestamp with time zone not null,
                    request_id uuid not null,
                    session_id uuid,
                    user_id uuid,
                    intent character varying(32),
                    arm character varying(16),
                    model character varying(128),
                    model_version_id uuid,
                    rollout_id uuid,
                    tokens_in integer not null,
                    tokens_out integer not null,
                    latency_ms integer not null,
                    ok boolean not null,
                    error_msg character varying(256),
                    rag_on boolean not null,
                    stages jsonb not null,
                    cost_usd numeric(12,8) not null,
                    checks jsonb not null,
                    constraint pk_event_log primary key (id, ts)
                ) partition by range (ts);
                create table app.event_log_default partition of app.event_log default;
                do $$
                declare month date;
                begin
                    for month in select generate_series(date '2026-11-01', date '2028-12-01', interval '1 month') loop
                        execute format(
                            'create table app.event_log_%s partition of app.event_log for values from (%L) to (%L)',
                            to_char(month, 'YYYY_MM'), month::timestamptz, (month + interval '1 month')::timestamptz);
                    end loop;
                end $$;
                """);

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    bot_id = table.Column<long>(type: "bigint", nullable: false),
                    update_id = table.Column<long>(type: "bigint", nullable: false),
                    person_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ordinal = table.Column<long>(type: "bigint", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: true),
                    masks = table.Column<string>(type: "jsonb", nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    traceparent = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                schema: "app",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person_key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    traceparent = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    platform_msg_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    error = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "spans",
                schema: "app",
                columns: table => new
                {
                    span_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    parent_id = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    duration_ms = table.Column<double>(type: "double precision", nullable: false),
                    ok = table.Column<bool>(type: "boolean", nullable: false),
                    attributes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spans", x => new { x.trace_id, x.span_id });
                });

            migrationBuilder.CreateTable(
                name: "users",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    locale = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    intensity = table.Column<decimal>(type: "numeric(2,1)", precision: 2, scale: 1, nullable: false),
                    tone = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    display_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    consent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    consent_version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    blocked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_intensity", "intensity between 0 and 1");
                });

            migrationBuilder.CreateTable(
                name: "consents",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    granted = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                    table.ForeignKey(
                        name: "fk_consents_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "feedback",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stars = table.Column<int>(type: "integer", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arm = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feedback", x => x.id);
                    table.CheckConstraint("ck_feedback_stars", "stars between 1 and 5");
                    table.ForeignKey(
                        name: "fk_feedback_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    turns = table.Column<int>(type: "integer", nullable: false),
                    pending = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "transactions",
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
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    payment_method = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    installments = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transactions", x => x.id);
                    table.CheckConstraint("ck_transactions_amount", "amount > 0");
                    table.CheckConstraint("ck_transactions_clp_whole", "currency <> 'CLP' or amount = trunc(amount)");
                    table.CheckConstraint("ck_transactions_installments", "installments between 2 and 48");
                    table.ForeignKey(
                        name: "fk_transactions_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_prefs",
                schema: "app",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_goal = table.Column<decimal>(type: "numeric", nullable: true),
                    categories_json = table.Column<string>(type: "jsonb", nullable: false),
                    privacy_flags = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_prefs", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_user_prefs_users_user_id",
                        column: x => x.user_id,
                        principalSchema: "app",
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mask_numbers",
                schema: "app",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    value_hmac = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    n = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mask_numbers", x => new { x.session_id, x.type, x.value_hmac });
                    table.ForeignKey(
                        name: "fk_mask_numbers_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "app",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    raw = table.Column<string>(type: "jsonb", nullable: true),
                    ts = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    platform_msg_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reply_to = table.Column<Guid>(type: "uuid", nullable: true),
                    model_version_id = table.Column<Guid>(type: "uuid", nullable: true),
                    prompt_version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    arm = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_messages_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "app",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_at",
                schema: "app",
                table: "audit_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject",
                schema: "app",
                table: "audit_log",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_consents_user_id_purpose_at",
                schema: "app",
                table: "consents",
                columns: new[] { "user_id", "purpose", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_event_log_request_id",
                schema: "app",
                table: "event_log",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_event_log_ts",
                schema: "app",
                table: "event_log",
                column: "ts");

            migrationBuilder.CreateIndex(
                name: "ix_event_log_user_id_ts",
                schema: "app",
                table: "event_log",
                columns: new[] { "user_id", "ts" });

            migrationBuilder.CreateIndex(
                name: "ix_feedback_request_id",
                schema: "app",
                table: "feedback",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_feedback_user_id_asked_at",
                schema: "app",
                table: "feedback",
                columns: new[] { "user_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_channel_bot_id_update_id",
                schema: "app",
                table: "inbox",
                columns: new[] { "channel", "bot_id", "update_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbox_next_attempt_at",
                schema: "app",
                table: "inbox",
                column: "next_attempt_at",
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_person_key_ordinal",
                schema: "app",
                table: "inbox",
                columns: new[] { "person_key", "ordinal" },
                filter: "state in ('open', 'waiting')");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_received_at",
                schema: "app",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_mask_numbers_session_id_type_n",
                schema: "app",
                table: "mask_numbers",
                columns: new[] { "session_id", "type", "n" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_messages_request_id",
                schema: "app",
                table: "messages",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_messages_session_id_ts",
                schema: "app",
                table: "messages",
                columns: new[] { "session_id", "ts" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_ts",
                schema: "app",
                table: "messages",
                column: "ts");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_next_attempt_at",
                schema: "app",
                table: "outbox",
                column: "next_attempt_at",
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_person_key_seq",
                schema: "app",
                table: "outbox",
                columns: new[] { "person_key", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_request_id",
                schema: "app",
                table: "outbox",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_seq",
                schema: "app",
                table: "outbox",
                column: "seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id_started_at",
                schema: "app",
                table: "sessions",
                columns: new[] { "user_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_spans_request_id",
                schema: "app",
                table: "spans",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_spans_started_at",
                schema: "app",
                table: "spans",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_transactions_user_id_created_at",
                schema: "app",
                table: "transactions",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_transactions_user_id_occurred_on",
                schema: "app",
                table: "transactions",
                columns: new[] { "user_id", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "ix_users_channel_external_id",
                schema: "app",
                table: "users",
                columns: new[] { "channel", "external_id" },
                unique: true);

            migrationBuilder.Sql("""
                create function app.refuse_change() returns trigger language plpgsql as $$
                begin
                    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
                end $$;
                create trigger audit_log_append_only before update or delete or truncate on app.audit_log
                    for each statement execute function app.refuse_change();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_log",
                schema: "app");

            migrationBuilder.DropTable(
                name: "consents",
                schema: "app");

            migrationBuilder.DropTable(
                name: "event_log",
                schema: "app");

            migrationBuilder.DropTable(
                name: "feedback",
                schema: "app");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "app");

            migrationBuilder.DropTable(
                name: "leases",
                schema: "app");

            migrationBuilder.DropTable(
                name: "mask_numbers",
                schema: "app");

            migrationBuilder.DropTable(
                name: "messages",
                schema: "app");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "app");

            migrationBuilder.DropTable(
                name: "spans",
                schema: "app");

            migrationBuilder.DropTable(
                name: "transactions",
                schema: "app");

            migrationBuilder.DropTable(
                name: "user_prefs",
                schema: "app");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "app");

            migrationBuilder.DropTable(
                name: "users",
                schema: "app");
        }
    }
}
