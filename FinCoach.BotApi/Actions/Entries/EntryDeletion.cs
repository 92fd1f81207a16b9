using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Deletes one record and names it.</summary>
internal static class EntryDeletion
{
    public static Decision Decide(Turn turn, Transaction row, BudgetBook book)
    {
        List<Effect> effects = [Effect.Remove(row, turn.Now)];
        var echo = BudgetEcho.Of(turn, book, book.After(effects), [row], warns: false);
        var plain = $"Borré el {EntryWords.Of(row, turn.Today)}.{echo.Plain} "
            + turn.Say("Si no era ese, dime \"deshacer\".", "Si no era ese, escriba \"deshacer\".");
        return Decision.Say(
            Acts.EntryDeleted, plain, [.. EntryFacts.Of(row, EntryWords.Kind(row) + " borrado"), .. echo.Facts])
            with
        { Effects = effects };
    }
}
