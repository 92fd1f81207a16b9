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
        turn.Understanding.Operation == Operation.Remove ? BudgetRemoval.Decide(turn, book)
        : MovedAmount.IsMove(turn) ? Move(turn, book)
        : Set(turn, book, newId);

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
        if (subject.Standing is { } old)
        {
            return Renewed(turn, book, old, limit);
        }

        var budget = New(turn, subject.Category, limit, newId());
        var effect = new Effect.Add(budget);
        var after = book.After([effect]);
        // A limit for this month alone is told beside the usual one that it stands in for.
        var usual = after.Budgets.FirstOrDefault(b => BudgetSpan.OwnOf(b) is null && after.InPlaceOf(b)?.Id == budget.Id);
        return Answer(turn, after.Line(budget), usual) with { Effects = [effect] };
    }

    private static Decision Move(Turn turn, BudgetBook book) => BudgetChoice.Meant(turn, book) switch
    {
        [] => NoBudget.Answer(turn, BudgetSubject.CategoryIn(turn.Slots)),
        [var only] => MovedAmount.Of(turn, new Money(only.Limit, only.Currency)) is { } limit
            ? Renewed(turn, book, only, limit)
            : MovedAmount.Ask(turn, new Money(only.Limit, only.Currency), "Ese presupuesto", About(turn, only)),
        var several => BudgetChoice.Ask(turn, $"Cuál presupuesto {turn.Say("cambio", "desea cambiar")}", several),
    };

    // The answer is an amount alone, so the question keeps which budget it is of.
    private static Understanding About(Turn turn, Budget budget)
    {
        var wish = MovedAmount.Settable(turn.Understanding);
        return wish with
        {
            Recurrence = budget.Category is null ? budget.Recurrence : wish.Recurrence,
            Slots = wish.Slots with { Category = budget.Category },
        };
    }

    private static Decision Renewed(Turn turn, BudgetBook book, Budget old, Money limit)
    {
        var effect = Effect.Update(old, b =>
        {
            (b.Limit, b.Currency) = limit;
            b.Recurrence = turn.Understanding.Recurrence ?? b.Recurrence;
        });
        var after = (Budget)effect.After;
        return Answer(turn, book.After([effect]).Line(after), old) with { Effects = [effect] };
    }

    /// <summary>States a budget as it is now set.</summary>
    /// <param name="old">The budget as it was, or the one that it stands in for; null for a new one.</param>
    public static Decision Answer(Turn turn, BudgetLine line, Budget? old)
    {
        var budget = line.Budget;
        var every = BudgetWords.Every(budget, turn.Today);
        List<Fact> facts = [.. BudgetFacts.Of(line), Fact.OfText("budget_recurrence", every, "frecuencia del presupuesto")];
        var was = "";
        if (old is not null && (old.Limit != budget.Limit || old.Currency != budget.Currency))
        {
            var before = new Money(old.Limit, old.Currency);
            facts.Add(Fact.Amount("was_limit", before, "presupuesto de antes"));
            was = $" (antes {MoneyFormat.Format(before)})";
        }

        var plain = $"Listo: presupuesto de {MoneyFormat.Format(line.Standing.Limit)} {every}"
            + $"{BudgetWords.On(budget.Category)}{was}. {BudgetWords.Sentence(turn, line)}";
        return Decision.Say(Acts.BudgetSet, plain, facts) with { Asks = new PendingQuestion.GoOn(BudgetMove.Of(turn.Understanding, budget)) };
    }

    private static Budget New(Turn turn, Category? category, Money limit, Guid id)
    {
        var span = BudgetSpan.Stated(turn);
        return new Budget
        {
            Id = id,
            UserId = turn.Person.Id,
            Category = category,
            Recurrence = turn.Understanding.Recurrence ?? Recurrence.Monthly,
            Limit = limit.Value,
            Currency = limit.Currency,
            StartsOn = span?.From,
            EndsOn = span?.To,
            CreatedAt = turn.Now,
        };
    }
}
