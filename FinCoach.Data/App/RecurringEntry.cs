using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>
/// Money that comes or goes again and again: a rent, a salary. Each time that it falls due it becomes a
/// <see cref="Transaction"/> of its own, which can be corrected or deleted alone.
/// </summary>
public sealed class RecurringEntry : IUndoable
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The message that it was noted with; its transactions carry it too.</summary>
    public required Guid MessageId { get; init; }

    public required TransactionKind Kind { get; init; }

    /// <summary>Always positive, in <see cref="Currency"/>; a change counts from the next time on.</summary>
    public required decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>What the person calls it: <c>gym</c>; null when they said nothing that could name it. Ingress-masked.</summary>
    public string? Name { get; set; }

    public Category? Category { get; set; }

    public string? Merchant { get; set; }

    public PaymentMethod? PaymentMethod { get; set; }

    public required Recurrence Recurrence { get; set; }

    /// <summary>The first day it fell due. All others are counted from it, so that the 31st stays the 31st after a February.</summary>
    public required DateOnly AnchorOn { get; set; }

    /// <summary>The first day that has no transaction yet.</summary>
    public required DateOnly NextOn { get; set; }

    /// <summary>Whether the person wants to be told the day before; null follows <see cref="UserPrefs.Reminders"/>.</summary>
    public bool? Remind { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person stopped it; null while it goes on. What it has noted stays.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (RecurringEntry)MemberwiseClone();
}

internal sealed class RecurringEntryConfiguration : IEntityTypeConfiguration<RecurringEntry>
{
    public void Configure(EntityTypeBuilder<RecurringEntry> entry)
    {
        entry.ToTable("recurring_entries", t =>
        {
            t.HasCheckConstraint("ck_recurring_entries_amount", "amount > 0");
            t.HasCheckConstraint("ck_recurring_entries_clp_whole", "currency <> 'CLP' or amount = trunc(amount)");
        });
        entry.Property(e => e.Amount).HasPrecision(24, 6);
        entry.Property(e => e.Name).HasMaxLength(BillName.Longest);
        entry.Property(e => e.Merchant).HasMaxLength(128);
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        entry.HasIndex(e => e.UserId);
        entry.HasIndex(e => e.NextOn).HasFilter("deleted_at is null");
    }
}
