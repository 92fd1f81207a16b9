using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Nudges;

/// <summary>One amount that counts on a day: a record, or one instalment of it.</summary>
internal sealed record CountedMoney(Transaction Record, DateOnly On, Money Amount, Instalment? Part)
{
    /// <summary>What a person's records come to in a period: each in full, and of purchases in instalments the parts that fall in it.</summary>
    public static async Task<IReadOnlyList<CountedMoney>> ReadAsync(AppDbContext db, Guid userId, Period period, CancellationToken ct)
    {
        var earliest = period.From.AddMonths(-InstalmentPlan.Most);
        var rows = await db.Transactions
            .Where(t => t.UserId == userId && t.DeletedAt == null && t.OccurredOn <= period.To)
            .Where(t => t.OccurredOn >= period.From || (t.Installments != null && t.OccurredOn >= earliest))
            .ToListAsync(ct);
        return [.. rows.SelectMany(Parts).Where(p => p.On >= period.From && p.On <= period.To)];
    }

    /// <summary>The parts of a record, or the record itself.</summary>
    public static IEnumerable<CountedMoney> Parts(Transaction row)
    {
        var whole = new Money(row.Amount, row.Currency);
        return row is { Installments: { } count, Kind: TransactionKind.Expense }
            ? InstalmentPlan.Split(whole, count, row.OccurredOn).Select(p => new CountedMoney(row, p.Due, p.Amount, p))
            : [new CountedMoney(row, row.OccurredOn, whole, null)];
    }
}
