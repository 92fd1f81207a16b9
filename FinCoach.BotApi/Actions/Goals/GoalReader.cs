using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Reads a person's standing goals, oldest first.</summary>
internal sealed class GoalReader(AppDbContext db)
{
    public async Task<IReadOnlyList<GoalLine>> OpenAsync(Guid userId, CancellationToken ct)
    {
        var goals = await db.Goals.Where(g => g.UserId == userId && g.DeletedAt == null).OrderBy(g => g.CreatedAt).ToListAsync(ct);
        var saved = goals.Count == 0 ? [] : await db.GoalMovements
            .Where(m => m.UserId == userId && m.DeletedAt == null)
            .GroupBy(m => m.GoalId)
            .Select(g => new { g.Key, Sum = g.Sum(m => m.Amount) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return [.. goals.Select(g => new GoalLine(g, saved.GetValueOrDefault(g.Id)))];
    }
}
