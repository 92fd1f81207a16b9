using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.Data.App;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Corrections;

/// <summary>What the edit of a message does to one record.</summary>
/// <param name="Effect">Null when the record stays as it is.</param>
/// <param name="Words">What is said of it, without a full stop.</param>
/// <param name="Touched">The record before and after, for the budgets.</param>
internal sealed record RecordChange(Effect? Effect, string Words, IReadOnlyList<Fact> Facts, IReadOnlyList<Transaction> Touched)
{
    /// <summary>Pairs the old records with the new ones in the order in which they were said.</summary>
    public static IEnumerable<RecordChange> Between(IReadOnlyList<Transaction> old, IReadOnlyList<Transaction> stated, Turn turn)
    {
        for (var i = 0; i < Math.Max(old.Count, stated.Count); i++)
        {
            var (before, after) = (old.ElementAtOrDefault(i), stated.ElementAtOrDefault(i));
            if (before is not null && after is not null && before.Kind == after.Kind)
            {
                yield return Changed(before, after, i + 1, turn);
                continue;
            }

            if (before is not null)
            {
                yield return Removed(before, i + 1, turn);
            }

            if (after is not null)
            {
                yield return Added(after, i + 1, turn);
            }
        }
    }

    private static RecordChange Changed(Transaction before, Transaction stated, int number, Turn turn)
    {
        var change = Effect.Update(before, row =>
        {
            (row.Amount, row.Currency) = (stated.Amount, stated.Currency);

            // A category may have been asked for and told after the message; the edit need not repeat it.
            row.Category = stated.Category ?? row.Category;
            row.Merchant = stated.Merchant;
            row.Name = stated.Name ?? row.Name;
            row.OccurredOn = stated.OccurredOn;
            row.PaymentMethod = stated.PaymentMethod;
            row.Installments = stated.Installments;
        });
        var after = (Transaction)change.After;
        var was = EntryChange.Was(before, after, turn.Today).ToList();
        return new RecordChange(
            was.Count == 0 ? null : change,
            $"Corregido: {EntryWords.Of(after, turn.Today)} (antes {string.Join(", ", was.Select(w => w.Words))})",
            [.. EntryFacts.Item(after, number), .. was.Select(w => w.Fact with { Id = $"{w.Fact.Id}_{number}" })],
            [before, after]);
    }

    private static RecordChange Removed(Transaction row, int number, Turn turn) => new(
        Effect.Remove(row, turn.Now),
        $"Borrado: {EntryWords.Of(row, turn.Today)}",
        [Fact.Amount($"removed_{number}", EntryWords.MoneyOf(row), "borrado")],
        [row]);

    private static RecordChange Added(Transaction row, int number, Turn turn) => new(
        new Effect.Add(row), $"Anotado: {EntryWords.Of(row, turn.Today)}", [.. EntryFacts.Item(row, number)], [row]);
}
