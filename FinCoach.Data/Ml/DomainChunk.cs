using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pgvector;

namespace FinCoach.Data.Ml;

/// <summary>A piece of a document that is found and read as one. Its HNSW index is made in a migration, over half-precision values.</summary>
public sealed class DomainChunk
{
    /// <summary>Length of every embedding in the schema. Another length is a migration and a new embedding of everything.</summary>
    public const int Dimensions = 1024;

    public Guid Id { get; init; }

    /// <summary>A small number for posting lists: four bytes where an id has sixteen.</summary>
    public int No { get; init; }

    public required Guid DocumentId { get; init; }

    /// <summary>From 0 within the document.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Title and headings of its first section: <c>Línea de crédito › Cuánto cobra</c>.</summary>
    public required string HeadingPath { get; init; }

    /// <summary>Ids of the sections that it holds: <c>deuda/linea-de-credito#cuanto-cobra</c>.</summary>
    public required string[] Sections { get; init; }

    /// <summary>Questions that each of <see cref="Sections"/> is known to answer, one a line, in the same order; empty where none are.</summary>
    public string[] Asked { get; init; } = [];

    /// <summary>Markdown, with <c>{{figure:id}}</c> where a figure that ages belongs.</summary>
    public required string Text { get; init; }

    public required int TokenCount { get; init; }

    /// <summary>Unit length; null until it is embedded.</summary>
    public Vector? Embedding { get; set; }

    public string? EmbeddingModel { get; set; }

    public required int KbVersion { get; init; }

    public int? UntilVersion { get; set; }

    public required string ContentSha256 { get; init; }

    /// <summary>Hashes of its distinct terms; <see cref="TermCounts"/> says how often each occurs.</summary>
    public required int[] Terms { get; init; }

    public required short[] TermCounts { get; init; }

    /// <summary>Sum of <see cref="TermCounts"/>.</summary>
    public required int Length { get; init; }
}

internal sealed class DomainChunkConfiguration : IEntityTypeConfiguration<DomainChunk>
{
    public void Configure(EntityTypeBuilder<DomainChunk> chunk)
    {
        chunk.ToTable("domain_chunks");
        chunk.Property(c => c.No).UseIdentityAlwaysColumn();
        chunk.Property(c => c.HeadingPath).HasMaxLength(1024);
        chunk.PrimitiveCollection(c => c.Sections).HasColumnType("text[]");
        chunk.PrimitiveCollection(c => c.Asked).HasColumnType("text[]");
        chunk.Property(c => c.Text).HasColumnType("text");
        chunk.Property(c => c.Embedding).HasColumnType($"vector({DomainChunk.Dimensions})");
        chunk.Property(c => c.EmbeddingModel).HasMaxLength(128);
        chunk.Property(c => c.ContentSha256).HasMaxLength(64);
        chunk.HasOne<DomainDocument>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);
        chunk.HasIndex(c => c.No).IsUnique();
        chunk.HasIndex(c => new { c.DocumentId, c.Ordinal });
        chunk.HasIndex(c => c.KbVersion);
    }
}
