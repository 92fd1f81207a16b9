using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What one reviewer says a message means and how it should have been answered. One row for each reviewer.</summary>
public sealed class Review
{
    public Guid Id { get; init; }

    public required Guid MessageId { get; init; }

    public required Guid ReviewerId { get; init; }

    public required Intent Intent { get; init; }

    public Operation? Operation { get; init; }

    public Flow? Flow { get; init; }

    public Recurrence? Recurrence { get; init; }

    /// <summary>Slots as JSON.</summary>
    public required string Slots { get; init; }

    /// <summary>A better reply; null when the one given will do.</summary>
    public string? CorrectedReply { get; init; }

    /// <summary>Whether every figure of the reply is grounded in what was given: the human label that a judge is calibrated by.</summary>
    public bool? Grounded { get; init; }

    /// <summary>True when this one decides between reviewers who did not agree.</summary>
    public bool Adjudicates { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("reviews");
        review.Property(r => r.Slots).HasColumnType("jsonb");
        review.Property(r => r.CorrectedReply).HasColumnType("text");
        review.HasOne<ReviewItem>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
        review.HasIndex(r => new { r.MessageId, r.ReviewerId }).IsUnique();
    }
}
