using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.Data.App;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>Brings rows back as they were and says what stands now.</summary>
internal static class UndoDecision
{
    public static Decision Decide(Turn turn, LastChange? last, BudgetBook book, IReadOnlyList<GoalLine> goals)
    {
        if (last is null)
        {
            return Decision.Say(Acts.UndoNone, turn.Say("No tengo nada tuyo que deshacer.", "No tengo nada suyo que deshacer."));
        }

        // The last row that was touched is the first to go back.
        List<Effect> effects = [.. last.Rows.Reverse().Select(row => row.Before is { } before
            ? new Effect.Change(row.Now, before)
            : Effect.Remove(row.Now, turn.Now))];
        var records = last.Rows.SelectMany(r => new[] { r.Now, r.Before }).OfType<Transaction>();
        var after = book.After(effects);
        var echo = BudgetEcho.Of(turn, book, after, records, warns: false);
        var words = last.Rows.Select(row => UndoWords.Of(turn, row, after, goals)).Distinct().ToList();
        var plain = words.Count == 0 ? "Deshice el último cambio." : "Deshecho: " + string.Join(" ", words);
        return Decision.Say(Acts.Undone, plain + echo.Plain, [.. Facts(last), .. echo.Facts]) with
        {
            Effects = effects,
            Undoes = last.EntryId,
        };
    }

    private static IEnumerable<Fact> Facts(LastChange last) => last.Rows switch
    {
        [{ Now: Transaction now } row] => EntryFacts.Of((Transaction?)row.Before ?? now, EntryWords.Kind(now)),
        _ => last.Rows.Select(r => (r.Before ?? r.Now) as Transaction).OfType<Transaction>()
            .SelectMany((row, i) => EntryFacts.Item(row, i + 1)),
    };
}
