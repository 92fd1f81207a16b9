using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Pgvector;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <inheritdoc />
    public partial class Knowledge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "domain_chunks",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    heading_path = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    sections = table.Column<string[]>(type: "text[]", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    token_count = table.Column<int>(type: "integer", nullable: false),
                    embedding = table.Column<Vector>(type: "vector(1024)", nullable: true),
                    embedding_model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    kb_version = table.Column<int>(type: "integer", nullable: false),
                    until_version = table.Column<int>(type: "integer", nullable: true),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    terms = table.Column<int[]>(type: "integer[]", nullable: false),
                    term_counts = table.Column<short[]>(type: "smallint[]", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_domain_chunks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "domain_documents",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    title = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    category = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    source = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    source_url = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true),
                    source_date = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    format = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kb_version = table.Column<int>(type: "integer", nullable: false),
                    until_version = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_domain_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "domain_figures",
                schema: "ml",
                columns: table => new
                {
                    kb_version = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    label = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    value = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    currency = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    unit = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    source = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: false),
                    source_date = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_domain_figures", x => new { x.kb_version, x.id });
                });

            migrationBuilder.CreateTable(
                name: "kb_versions",
                schema: "ml",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    activated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    embedding_model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    chunks = table.Column<int>(type: "integer", nullable: false),
                    average_length = table.Column<double>(type: "double precision", nullable: false),
                    notes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kb_versions", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_gaps",
                schema: "ml",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    asks = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    first_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    best_score = table.Column<double>(type: "double precision", nullable: false),
                    kb_version = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_knowledge_gaps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "message_embeddings",
                schema: "ml",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    embedding = table.Column<Vector>(type: "vector(1024)", nullable: false),
                    embedding_model = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    intent = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    meta = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_embeddings", x => x.message_id);
                });

            migrationBuilder.CreateTable(
                name: "search_synonyms",
                schema: "ml",
                columns: table => new
                {
                    kb_version = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    wordings = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_synonyms", x => new { x.kb_version, x.id });
                });

            migrationBuilder.CreateTable(
                name: "search_terms",
                schema: "ml",
                columns: table => new
                {
                    kb_version = table.Column<int>(type: "integer", nullable: false),
                    term = table.Column<int>(type: "integer", nullable: false),
                    document_frequency = table.Column<int>(type: "integer", nullable: false),
                    chunks = table.Column<int[]>(type: "integer[]", nullable: false),
                    weights = table.Column<float[]>(type: "real[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_terms", x => new { x.kb_version, x.term });
                });

            migrationBuilder.CreateIndex(
                name: "ix_domain_chunks_document_id_ordinal",
                schema: "ml",
                table: "domain_chunks",
                columns: new[] { "document_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_domain_chunks_kb_version",
                schema: "ml",
                table: "domain_chunks",
                column: "kb_version");

            migrationBuilder.CreateIndex(
                name: "ix_domain_chunks_no",
                schema: "ml",
                table: "domain_chunks",
                column: "no",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_domain_documents_slug_kb_version",
                schema: "ml",
                table: "domain_documents",
                columns: new[] { "slug", "kb_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kb_versions_one_active",
                schema: "ml",
                table: "kb_versions",
                column: "state",
                unique: true,
                filter: "state = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_knowledge_gaps_message_id",
                schema: "ml",
                table: "knowledge_gaps",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_knowledge_gaps_state_last_asked_at",
                schema: "ml",
                table: "knowledge_gaps",
                columns: new[] { "state", "last_asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_message_embeddings_created_at",
                schema: "ml",
                table: "message_embeddings",
                column: "created_at");

            // EF Core knows no index over an expression. Half precision halves what a search reads; unit vectors need no cosine.
            migrationBuilder.Sql("""
                create index ix_domain_chunks_embedding on ml.domain_chunks
                    using hnsw ((embedding::halfvec(1024)) halfvec_ip_ops) with (m = 16, ef_construction = 96);
                create index ix_message_embeddings_embedding on ml.message_embeddings
                    using hnsw ((embedding::halfvec(1024)) halfvec_ip_ops);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "domain_chunks",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "domain_documents",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "domain_figures",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "kb_versions",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "knowledge_gaps",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "message_embeddings",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "search_synonyms",
                schema: "ml");

            migrationBuilder.DropTable(
                name: "search_terms",
                schema: "ml");
        }
    }
}
