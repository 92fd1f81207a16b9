using FinCoach.Domain.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Something that a person saves for. What is saved is the sum of its movements.</summary>
public sealed class Goal : IUndoable
{
    public const int LongestName = 128;

    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>As the person named it, ingress-masked.</summary>
    public required string Name { get; init; }

    /// <summary>Always positive, in <see cref="Currency"/>.</summary>
    public required decimal Target { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>The last day to reach it; null when there is none.</summary>
    public DateOnly? Deadline { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (Goal)MemberwiseClone();
}

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("goals", t => t.HasCheckConstraint("ck_goals_target", "target > 0"));
        goal.Property(g => g.Name).HasMaxLength(Goal.LongestName);
        goal.Property(g => g.Target).HasPrecision(24, 6);
        goal.HasOne<User>().WithMany().HasForeignKey(g => g.UserId).OnDelete(DeleteBehavior.Cascade);
        goal.HasIndex(g => new { g.UserId, g.CreatedAt });
    }
}
