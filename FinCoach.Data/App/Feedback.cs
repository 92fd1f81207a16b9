using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>CSAT: asked now and then, never twice in a day; one row when asked, the stars when answered.</summary>
public sealed class Feedback
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The reply that it is about.</summary>
    public required Guid RequestId { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>1 to 5; null until answered.</summary>
    public int? Stars { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public string? Arm { get; init; }
}

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("feedback", t => t.HasCheckConstraint("ck_feedback_stars", "stars between 1 and 5"));
        feedback.Property(f => f.Arm).HasMaxLength(16);
        feedback.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        feedback.HasIndex(f => new { f.UserId, f.AskedAt });
        feedback.HasIndex(f => f.RequestId);
    }
}
