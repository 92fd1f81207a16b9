using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>The direction of a record.</summary>
public enum TransactionKind
{
    Expense,
    Income,
}

/// <summary>One record of money that a person noted. Amounts are exact decimals.</summary>
public sealed class Transaction : IUndoable
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The message that it was noted with.</summary>
    public required Guid MessageId { get; init; }

    public required TransactionKind Kind { get; init; }

    /// <summary>Always positive, in <see cref="Currency"/>.</summary>
    public required decimal Amount { get; set; }

    public required Currency Currency { get; set; }

    public Category? Category { get; set; }

    public string? Merchant { get; set; }

    /// <summary>What the text called it, in its own word: <c>bar</c>, <c>cine</c>; null when no word of its category is said.</summary>
    public string? Name { get; set; }

    /// <summary>The day in America/Santiago that it counts on.</summary>
    public required DateOnly OccurredOn { get; set; }

    public PaymentMethod? PaymentMethod { get; set; }

    /// <summary>Number of instalments, 2 to 48; null when paid at once.</summary>
    public int? Installments { get; set; }

    /// <summary>What it is one time of; null for a record that the person made alone.</summary>
    public Guid? RecurringId { get; init; }

    /// <summary>The day that made it, when it is one time of a recurring entry; it stays when the record's own day is corrected.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Rows of one text follow each other by a microsecond: the last one is the last that was said.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set when the person deleted it; it can be undone.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (Transaction)MemberwiseClone();
}

internal sealed class TransactionConfiguration : IEntityTypeConfiguration<Transaction>
{
    public void Configure(EntityTypeBuilder<Transaction> transaction)
    {
        transaction.ToTable("transactions", t =>
        {
            t.HasCheckConstraint("ck_transactions_amount", "amount > 0");
            t.HasCheckConstraint("ck_transactions_clp_whole", "currency <> 'CLP' or amount = trunc(amount)");
            t.HasCheckConstraint("ck_transactions_installments", "installments between 2 and 48");
        });
        transaction.Property(t => t.Amount).HasPrecision(24, 6);
        transaction.Property(t => t.Merchant).HasMaxLength(128);
        transaction.Property(t => t.Name).HasMaxLength(BillName.Longest);
        transaction.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        transaction.HasOne<RecurringEntry>().WithMany().HasForeignKey(t => t.RecurringId).OnDelete(DeleteBehavior.SetNull);
        transaction.HasIndex(t => new { t.RecurringId, t.DueOn }).IsUnique();
        transaction.HasIndex(t => new { t.UserId, t.OccurredOn });
        transaction.HasIndex(t => new { t.UserId, t.CreatedAt });
    }
}
