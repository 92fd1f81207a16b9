using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Where a version of the knowledge base stands. At most one is active: that one is served.</summary>
public enum KbState
{
    Building,
    Active,
    Retired,
}

/// <summary>
/// One state of the knowledge base. Documents and chunks live from the version that brought them to the version that no longer
/// has them, so a switch is one row and the passages of an old trace can still be read.
/// </summary>
public sealed class KbVersion
{
    /// <summary>Counts up; numbers of ingestions that died are not given again.</summary>
    public int Version { get; init; }

    public required KbState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ActivatedAt { get; set; }

    /// <summary>Of figures and synonyms; documents carry their own.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>As the embedding server named it in its answers; null when chunks have no vectors yet.</summary>
    public string? EmbeddingModel { get; set; }

    public int Documents { get; set; }

    public int Chunks { get; set; }

    /// <summary>Mean count of terms of a chunk: what BM25 measures a chunk's length against.</summary>
    public double AverageLength { get; set; }

    public string? Notes { get; set; }
}

internal sealed class KbVersionConfiguration : IEntityTypeConfiguration<KbVersion>
{
    public void Configure(EntityTypeBuilder<KbVersion> version)
    {
        version.ToTable("kb_versions");
        version.HasKey(v => v.Version);
        version.Property(v => v.ContentSha256).HasMaxLength(64);
        version.Property(v => v.EmbeddingModel).HasMaxLength(128);
        version.Property(v => v.Notes).HasMaxLength(2000);
        version.HasIndex(v => v.State).IsUnique().HasFilter("state = 'active'").HasDatabaseName("ix_kb_versions_one_active");
    }
}
