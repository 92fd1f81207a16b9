using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>What Gus writes of his own accord, and only to people who asked for it.</summary>
public enum NudgeKind
{
    WeeklySummary,
    MonthlySummary,
    BillDue,
    InstalmentDue,
    GoalDeadline,
}

/// <summary>
/// One message that Gus sent unasked. The unique key is what makes it one: whichever replica inserts the row, in the
/// transaction that adds the message to the outbox, sends it.
/// </summary>
public sealed class Nudge
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required NudgeKind Kind { get; init; }

    /// <summary>The recurring entry, purchase or goal that it speaks of; empty for summaries.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day that it is about: the day of the summary, or when the bill falls due.</summary>
    public required DateOnly SlotOn { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class NudgeConfiguration : IEntityTypeConfiguration<Nudge>
{
    public void Configure(EntityTypeBuilder<Nudge> nudge)
    {
        nudge.ToTable("nudges");
        nudge.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        nudge.HasIndex(n => new { n.UserId, n.Kind, n.SubjectId, n.SlotOn }).IsUnique();
    }
}
