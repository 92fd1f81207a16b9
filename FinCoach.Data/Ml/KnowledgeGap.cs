using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What becomes of a gap.</summary>
public enum GapState
{
    Open,
    Written,
    Dismissed,
}

/// <summary>
/// Something people ask that the knowledge base does not answer: questions of one meaning, counted. It holds no text: the words are
/// those of its messages (<see cref="MessageEmbedding.GapId"/>), and go when these are erased.
/// </summary>
public sealed class KnowledgeGap
{
    public Guid Id { get; init; }

    /// <summary>The question that new ones are compared with; null once erased, until another of the gap takes its place.</summary>
    public Guid? MessageId { get; set; }

    public required GapState State { get; set; }

    /// <summary>Questions so far.</summary>
    public int Asks { get; set; }

    /// <summary>Different people among them.</summary>
    public int People { get; set; }

    public required DateTimeOffset FirstAskedAt { get; set; }

    public required DateTimeOffset LastAskedAt { get; set; }

    /// <summary>The best score that any passage got, 0 to 1.</summary>
    public double BestScore { get; set; }

    /// <summary>The version that lacked the answer when it was last asked.</summary>
    public int? KbVersion { get; set; }

    /// <summary>The served document that comes nearest; null while nothing is served, or nothing comes near.</summary>
    public string? NearestSlug { get; set; }
}

internal sealed class KnowledgeGapConfiguration : IEntityTypeConfiguration<KnowledgeGap>
{
    public void Configure(EntityTypeBuilder<KnowledgeGap> gap)
    {
        gap.ToTable("knowledge_gaps");
        gap.Property(g => g.NearestSlug).HasMaxLength(256);
        gap.HasIndex(g => new { g.State, g.LastAskedAt });
        gap.HasIndex(g => g.MessageId);
    }
}
