using FinCoach.Data.App;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>Reads a person's standing records.</summary>
internal sealed class Ledger(AppDbContext db)
{
    /// <summary>The records of which something may count within a span, instalments of older purchases included.</summary>
    public async Task<IReadOnlyList<Transaction>> RowsAsync(Guid userId, Period span, CancellationToken ct)
    {
        var oldest = TimeFrame.AddMonths(span.From, -InstalmentPlan.Most);
        return await db.Transactions
            .Where(t => t.UserId == userId && t.DeletedAt == null && t.OccurredOn <= span.To)
            .Where(t => t.OccurredOn >= span.From || (t.Installments != null && t.OccurredOn >= oldest))
            .OrderByDescending(t => t.OccurredOn).ThenByDescending(t => t.CreatedAt)
            .ToListAsync(ct);
    }
}
