using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>A limit on spending by calendar day, week or month: of a category, or of everything.</summary>
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

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; set; }

    public IUndoable Copy() => (Budget)MemberwiseClone();
}

internal sealed class BudgetConfiguration : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> budget)
    {
        budget.ToTable("budgets", t => t.HasCheckConstraint("ck_budgets_limit", "\"limit\" > 0"));
        budget.Property(b => b.Limit).HasPrecision(24, 6);
        budget.HasOne<User>().WithMany().HasForeignKey(b => b.UserId).OnDelete(DeleteBehavior.Cascade);
        budget.HasIndex(b => new { b.UserId, b.Category }).IsUnique().AreNullsDistinct(false).HasFilter("deleted_at is null");
    }
}
