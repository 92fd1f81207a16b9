using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>A limit on spending, of a category or of everything: by calendar day, week or month, or for one span alone.</summary>
public sealed class Budget : IUndoable
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>Null for a budget over all spending.</summary>
    public Category? Category { get; init; }

    public required Recurrence Recurrence { get; set; }

    /// <summary>Always positive, in <see cref="Currency"/>.</summary>
    public required decimal Limit { get; set; }

    public required Currency Currency { get; set; }

    /// <summary>The first day of a budget that is for one span alone; null for one that goes on.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day of a budget that is for one span alone ("este mes"); null for one that goes on.</summary>
    public DateOnly? EndsOn { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (Budget)MemberwiseClone();
}

internal sealed class BudgetConfiguration : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> budget)
    {
        budget.ToTable("budgets", t =>
        {
            t.HasCheckConstraint("ck_budgets_limit", "\"limit\" > 0");
            t.HasCheckConstraint("ck_budgets_span", "(starts_on is null) = (ends_on is null) and (ends_on is null or starts_on <= ends_on)");
        });
        budget.Property(b => b.Limit).HasPrecision(24, 6);
        budget.HasOne<User>().WithMany().HasForeignKey(b => b.UserId).OnDelete(DeleteBehavior.Cascade);
        budget.HasIndex(b => new { b.UserId, b.Category, b.EndsOn }).IsUnique().AreNullsDistinct(false).HasFilter("deleted_at is null");
    }
}
