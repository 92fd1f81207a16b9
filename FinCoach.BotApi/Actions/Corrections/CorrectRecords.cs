using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Corrections;

/// <summary>Decides anew on the records of an edited message, and says what changed. One undo takes all of it back.</summary>
internal sealed class CorrectRecords(BudgetReader budgets, TimeProvider clock) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [];

    public bool Takes(Turn turn) => turn.Edited is not null;

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var book = await budgets.OpenAsync(turn.Person.Id, turn.Today, ct);
        return Decide(turn, turn.Edited!, book, () => Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, EditedMessage edited, BudgetBook book, Func<Guid> newId)
    {
        var entries = turn.Understanding.Intent is Intent.LogExpense or Intent.LogIncome ? NewEntries.Stated(turn.Slots) : [];
        if (entries.Count == 0 || entries.Any(e => !EntryAmount.IsSound(e.Amount)))
        {
            return Untouched(turn, edited);
        }

        var stated = NewEntries.Rows(turn with { Today = edited.Day }, entries, newId);
        var changes = RecordChange.Between(edited.Rows, stated, turn).Where(c => c.Effect is not null).ToList();
        if (changes.Count == 0)
        {
            return Decision.Say(
                Acts.MessageCorrected, $"Vi la edición. Lo anotado ya estaba así: {Listed(edited.Rows, turn)}.", [.. EntryFacts.Of(edited.Rows[0])]);
        }

        List<Effect> effects = [.. changes.Select(c => c.Effect!)];
        var echo = BudgetEcho.Of(turn, book, book.After(effects), changes.SelectMany(c => c.Touched), warns: true);
        var plain = changes is [var only] ? $"{only.Words}." : $"Corregí lo de ese mensaje:\n{string.Join('\n', changes.Select(c => $"- {c.Words}"))}\n";
        return Decision.Say(Acts.MessageCorrected, (plain + echo.Plain).Trim(), [.. changes.SelectMany(c => c.Facts), .. echo.Facts]) with
        {
            Effects = effects,
        };
    }

    private static Decision Untouched(Turn turn, EditedMessage edited) => Decision.Say(
        Acts.MessageCorrected,
        turn.Say(
            $"Vi que editaste el mensaje, pero no leo en él un monto nuevo, así que sigue anotado: {Listed(edited.Rows, turn)}. "
            + "Si lo quieres borrar, dime \"borra el último gasto\".",
            $"Vi que editó el mensaje, pero no leo en él un monto nuevo, así que sigue anotado: {Listed(edited.Rows, turn)}. "
            + "Si desea borrarlo, dígame \"borra el último gasto\"."),
        [.. EntryFacts.Of(edited.Rows[0])]);

    private static string Listed(IReadOnlyList<Transaction> rows, Turn turn) =>
        string.Join("; ", rows.Select(row => EntryWords.Of(row, turn.Today)));
}
