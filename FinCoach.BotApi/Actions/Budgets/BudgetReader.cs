using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Opens a person's budgets as they stand today.</summary>
internal sealed class BudgetReader(AppDbContext db, Ledger ledger)
{
    public async Task<BudgetBook> OpenAsync(Guid userId, DateOnly today, CancellationToken ct)
    {
        var budgets = await db.Budgets.Where(b => b.UserId == userId && b.DeletedAt == null)
            .Where(b => b.EndsOn == null || b.EndsOn >= today)
            .OrderBy(b => b.CreatedAt).ToListAsync(ct);
        var rows = budgets.Count == 0 ? [] : await ledger.RowsAsync(userId, BudgetBook.Reach(budgets, today), ct);
        return new BudgetBook(budgets, rows, today);
    }
}
