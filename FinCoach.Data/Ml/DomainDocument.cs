using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>One document of the knowledge base, as it was between two versions.</summary>
public sealed class DomainDocument
{
    public Guid Id { get; init; }

    /// <summary><c>deuda/linea-de-credito</c>: the path without extension; uploads are <c>upload/…</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>What a citation shows.</summary>
    public required string Title { get; init; }

    public required string Category { get; init; }

    /// <summary>The institution and page, or the law.</summary>
    public required string Source { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>The day of the source that the text follows.</summary>
    public required DateOnly SourceDate { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>Words that people use for its subject; they are searched, never shown.</summary>
    public required string[] Keywords { get; init; }

    /// <summary><c>markdown</c>, <c>glossary</c> or <c>pdf</c>.</summary>
    public required string Format { get; init; }

    public required string ContentSha256 { get; init; }

    /// <summary>The first version that has it.</summary>
    public required int KbVersion { get; init; }

    /// <summary>The first version that no longer has it.</summary>
    public int? UntilVersion { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class DomainDocumentConfiguration : IEntityTypeConfiguration<DomainDocument>
{
    public void Configure(EntityTypeBuilder<DomainDocument> document)
    {
        document.ToTable("domain_documents");
        document.Property(d => d.Slug).HasMaxLength(256);
        document.Property(d => d.Title).HasMaxLength(256);
        document.Property(d => d.Category).HasMaxLength(64);
        document.Property(d => d.Source).HasMaxLength(512);
        document.Property(d => d.SourceUrl).HasMaxLength(512);
        document.PrimitiveCollection(d => d.Keywords).HasColumnType("text[]");
        document.Property(d => d.Format).HasMaxLength(16);
        document.Property(d => d.ContentSha256).HasMaxLength(64);
        // What a dead ingestion wrote goes with its version.
        document.HasOne<KbVersion>().WithMany().HasForeignKey(d => d.KbVersion).OnDelete(DeleteBehavior.Cascade);
        document.HasIndex(d => new { d.Slug, d.KbVersion }).IsUnique();
    }
}
