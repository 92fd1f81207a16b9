using FinCoach.Data.App;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>Lists, changes and ends recurring money. All of it can be undone.</summary>
internal sealed class EditRecurring(AppDbContext db) : IAction
{
    /// <summary>Words decide, not the intent.</summary>
    public IReadOnlyCollection<Intent> Intents { get; } = [];

    public bool Takes(Turn turn) => turn.Answered is null && RecurringWishes.Of(turn) is not null;

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var entries = await db.RecurringEntries
            .Where(e => e.UserId == turn.Person.Id && e.DeletedAt == null)
            .OrderBy(e => e.NextOn).ThenBy(e => e.CreatedAt)
            .ToListAsync(ct);
        return Decide(turn, RecurringWishes.Of(turn)!.Value, entries);
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, RecurringWish wish, IReadOnlyList<RecurringEntry> entries)
    {
        if (wish == RecurringWish.List)
        {
            return RecurringAnswers.Listed(entries, turn);
        }

        return (BillMatch.In(turn, entries), wish) switch
        {
            ({ Count: 0 }, _) => RecurringAnswers.Unknown(turn),
            ([var entry], RecurringWish.End) => RecurringAnswers.Ended(entry, turn),
            ([var entry], RecurringWish.Change) => RecurringAnswers.Changed(entry, turn.Slots.Amount!.Value, turn),
            (var several, _) => RecurringAnswers.Which(several, turn),
        };
    }
}
