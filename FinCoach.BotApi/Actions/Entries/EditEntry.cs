using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Undo;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Corrects or deletes a record, and says which one and what it was before.</summary>
internal sealed class EditEntry(EntryReader entries, BudgetReader budgets, GoalReader goals, JournalReader journal) : IAction
{
    private const int LongestChoice = 6;

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.EditEntry];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var person = turn.Person.Id;
        var book = await budgets.OpenAsync(person, turn.Today, ct);
        if (OtherCorrection.IsBare(turn)
            && OtherCorrection.Decide(turn, await journal.LastAsync(person, ct), book, await goals.OpenAsync(person, ct)) is { } other)
        {
            return other;
        }

        return Decide(turn, await entries.LastAsync(person, ct), book);
    }

    /// <summary>The pure decision.</summary>
    /// <param name="turn">The text.</param>
    /// <param name="rows">Standing records, the last one noted first.</param>
    /// <param name="book">The budgets.</param>
    public static Decision Decide(Turn turn, IReadOnlyList<Transaction> rows, BudgetBook book)
    {
        var deletes = turn.Understanding.Operation == Operation.Delete;
        var traits = deletes ? EntryTraits.OfDeletion(turn, rows) : EntryTraits.OfChange(turn, rows);
        return EntrySearch.Find(turn, rows, traits) switch
        {
            [] => None(turn, rows),
            [var only] => deletes ? EntryDeletion.Decide(turn, only, book) : EntryChange.Decide(BareThousands.For(turn, only), only, traits, book),
            var several => Which(turn, several, deletes),
        };
    }

    private static Decision None(Turn turn, IReadOnlyList<Transaction> rows)
    {
        if (rows.Count == 0)
        {
            return Decision.Say(Acts.EntryNone, turn.Say("Todavía no tienes nada anotado.", "Todavía no tiene nada anotado."));
        }

        var last = rows[0];
        return Decision.Say(
            Acts.EntryNone,
            $"No encontré un registro así. Lo último que anoté es un {EntryWords.Of(last, turn.Today)}.",
            [.. EntryFacts.Of(last)]);
    }

    private static Decision Which(Turn turn, IReadOnlyList<Transaction> several, bool deletes)
    {
        var shown = several.Take(LongestChoice).ToList();
        var facts = shown.Select((row, i) => Fact.Amount(
            $"item_{i + 1}", EntryWords.MoneyOf(row), EntryWords.Label(row, row.OccurredOn, turn.Today))).ToList();
        var lines = shown.Select((row, i) =>
            $"{i + 1}. {MoneyFormat.Format(EntryWords.MoneyOf(row))} · {EntryWords.Label(row, row.OccurredOn, turn.Today)}");
        var question = deletes ? turn.Say("¿Cuál borro?", "¿Cuál desea borrar?") : turn.Say("¿Cuál corrijo?", "¿Cuál desea corregir?");
        return Decision.Say(Acts.ClarifyWhich, $"{question}\n{string.Join('\n', lines)}", facts) with
        {
            Asks = new PendingQuestion.Which(turn.Understanding, [.. shown.Select(row =>
                new PendingQuestion.Option(row.Id, row.Amount, row.OccurredOn, row.Merchant, row.Category))]),
        };
    }
}
