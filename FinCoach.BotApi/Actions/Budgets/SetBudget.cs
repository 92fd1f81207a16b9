using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Sets, changes or removes a budget.</summary>
internal sealed class SetBudget(BudgetReader reader, TimeProvider clock) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.SetBudget];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var book = await reader.OpenAsync(turn.Person.Id, turn.Today, ct);
        return Decide(turn, book, () => Guid.CreateVersion7(clock.GetUtcNow()));
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, BudgetBook book, Func<Guid> newId) =>
        turn.Understanding.Operation == Operation.Remove ? BudgetRemoval.Decide(turn, book) : Set(turn, book, newId);

    private static Decision Set(Turn turn, BudgetBook book, Func<Guid> newId)
    {
        var subject = BudgetSubject.Of(turn, book);
        if (turn.Slots.Amount is not { } amount || !EntryAmount.IsSound(amount))
        {
            return Decision.Say(
                Acts.ClarifyAmount,
                turn.Say("¿De cuánto es el presupuesto? Por ejemplo, 200 lucas.", "¿De cuánto es el presupuesto? Por ejemplo, $200.000."))
                with
            { Asks = new PendingQuestion.ForAmount(turn.Understanding) };
        }

        if (subject.IsUnclear)
        {
            return Decision.Say(
                Acts.ClarifyCategory,
                turn.Say(
                    "¿Para qué categoría es? Dime una (comida, transporte, salidas…) o \"todo\".",
                    "¿Para qué categoría es? Indíqueme una (comida, transporte, salidas…) o \"todo\"."))
                with
            { Asks = new PendingQuestion.ForCategory(turn.Understanding) };
        }

        var limit = EntryAmount.Rounded(amount);
        var old = subject.Standing;
        Effect effect = old is null
            ? new Effect.Add(New(turn, subject.Category, limit, newId()))
            : Effect.Update(old, b => Renew(b, limit, turn.Understanding.Recurrence));
        var after = book.After([effect]);
        var line = after.Lines.First(l => l.Budget.Category == subject.Category);
        return Answer(turn, line, old) with { Effects = [effect] };
    }

    private static void Renew(Budget budget, Money limit, Recurrence? recurrence)
    {
        budget.Limit = limit.Value;
        budget.Currency = limit.Currency;
        budget.Recurrence = recurrence ?? budget.Recurrence;
    }

    /// <summary>States a budget as it is now set.</summary>
    /// <param name="old">The budget as it was; null for a new one.</param>
    public static Decision Answer(Turn turn, BudgetLine line, Budget? old)
    {
        var budget = line.Budget;
        List<Fact> facts = [.. BudgetFacts.Of(line), Fact.OfText("budget_recurrence", BudgetWords.Every(budget.Recurrence), "frecuencia del presupuesto")];
        var was = "";
        if (old is not null && old.Limit != budget.Limit)
        {
            var before = new Money(old.Limit, old.Currency);
            facts.Add(Fact.Amount("was_limit", before, "presupuesto de antes"));
            was = $" (antes {MoneyFormat.Format(before)})";
        }

        var plain = $"Listo: presupuesto de {MoneyFormat.Format(line.Standing.Limit)} {BudgetWords.Every(budget.Recurrence)}"
            + $"{BudgetWords.On(budget.Category)}{was}. {BudgetWords.Sentence(turn, line)}";
        return Decision.Say(Acts.BudgetSet, plain, facts);
    }

    private static Budget New(Turn turn, Category? category, Money limit, Guid id) => new()
    {
        Id = id,
        UserId = turn.Person.Id,
        Category = category,
        Recurrence = turn.Understanding.Recurrence ?? Recurrence.Monthly,
        Limit = limit.Value,
        Currency = limit.Currency,
        CreatedAt = turn.Now,
    };
}
