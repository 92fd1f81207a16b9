using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Money put into a goal or taken out of it. It is no expense.</summary>
public sealed class GoalMovement : IUndoable
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required Guid GoalId { get; init; }

    /// <summary>Positive when added, negative when taken out, in the goal's currency.</summary>
    public required decimal Amount { get; set; }

    /// <summary>The day in America/Santiago.</summary>
    public required DateOnly OccurredOn { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (GoalMovement)MemberwiseClone();
}

internal sealed class GoalMovementConfiguration : IEntityTypeConfiguration<GoalMovement>
{
    public void Configure(EntityTypeBuilder<GoalMovement> movement)
    {
        movement.ToTable("goal_movements", t => t.HasCheckConstraint("ck_goal_movements_amount", "amount <> 0"));
        movement.Property(m => m.Amount).HasPrecision(24, 6);
        movement.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        movement.HasOne<Goal>().WithMany().HasForeignKey(m => m.GoalId).OnDelete(DeleteBehavior.Cascade);
        movement.HasIndex(m => new { m.UserId, m.GoalId });
    }
}
