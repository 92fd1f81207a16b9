using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Reads the records that an edit may mean.</summary>
internal sealed class EntryReader(AppDbContext db)
{
    // What a person still remembers of what they noted.
    private const int Remembered = 500;

    /// <summary>Standing records, the last one noted first.</summary>
    public async Task<IReadOnlyList<Transaction>> LastAsync(Guid userId, CancellationToken ct) => await db.Transactions
        .Where(t => t.UserId == userId && t.DeletedAt == null)
        .OrderByDescending(t => t.CreatedAt)
        .Take(Remembered)
        .ToListAsync(ct);
}
