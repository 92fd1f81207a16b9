using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Where an item of the review queue stands.</summary>
public enum ReviewState
{
    /// <summary>Waits for reviewers.</summary>
    Open,

    /// <summary>Its reviewers do not agree: somebody decides.</summary>
    Disputed,

    /// <summary>Its annotation and, where one was written, its corrected reply are settled.</summary>
    Settled,
}

/// <summary>One message in the review queue, and the rules that brought it there.</summary>
public sealed class ReviewItem
{
    public required Guid MessageId { get; init; }

    /// <summary>Rules by name, comma-separated: <c>low_confidence,random</c>.</summary>
    public required string Rules { get; set; }

    public required ReviewState State { get; set; }

    /// <summary>How many independent reviews it needs, 1 to 9.</summary>
    public required int Needed { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SettledAt { get; set; }
}

internal sealed class ReviewItemConfiguration : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> item)
    {
        item.ToTable("review_items");
        item.HasKey(i => i.MessageId);
        item.Property(i => i.Rules).HasMaxLength(256);
        item.HasIndex(i => new { i.State, i.CreatedAt });
    }
}
