using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>What one text changed, so that <c>undo</c> takes back exactly that: one row for each turn that changed something.</summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The message that asked for the change.</summary>
    public required Guid MessageId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The rows before the change, as JSON (<see cref="JournalRow"/>).</summary>
    public required string Rows { get; init; }

    /// <summary>Set when it was taken back.</summary>
    public DateTimeOffset? UndoneAt { get; set; }
}

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("journal");
        entry.Property(e => e.Rows).HasColumnType("jsonb");
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => new { e.UserId, e.At }).HasFilter("undone_at is null");
    }
}
