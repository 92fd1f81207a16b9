using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Undo;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>A bare "no, eran 40 lucas" right after a budget or a goal corrects that, not the last expense.</summary>
internal static class OtherCorrection
{
    /// <summary>Whether a text gives another amount, or by how much it moves, and does not say of what.</summary>
    public static bool IsBare(Turn turn) =>
        turn.Understanding is { Operation: Operation.Change, Flow: null }
        && turn.Slots is { Category: null, Merchant: null, Date: null, EntryRef: null, Installments: null, PaymentMethod: null }
        && (turn.Slots.Amount is { } amount ? EntryAmount.IsSound(amount) : turn.Understanding.ChangePercent is not null)
        && turn.Answered is null;

    /// <summary>The correction of what was changed last; null when that is a record, or amounts in different units.</summary>
    public static Decision? Decide(Turn turn, LastChange? last, BudgetBook book, IReadOnlyList<GoalLine> goals) =>
        last?.Rows is [{ Now: { DeletedAt: null } now }] ? now switch
        {
            Budget budget when MovedAmount.Of(turn, new Money(budget.Limit, budget.Currency)) is { } amount => OfBudget(turn, budget, amount, book),
            Goal goal when goals.FirstOrDefault(g => g.Goal.Id == goal.Id) is { } line => GoalChange.Decide(turn, line),
            GoalMovement movement when goals.FirstOrDefault(g => g.Goal.Id == movement.GoalId) is { } line
                && MovedAmount.Of(turn, line.Money(Math.Abs(movement.Amount))) is { } amount
                && line.Goal.Currency == amount.Currency => OfMovement(turn, movement, line, amount),
            _ => null,
        }
        : null;

    private static Decision OfBudget(Turn turn, Budget budget, Money amount, BudgetBook book)
    {
        var change = Effect.Update(budget, b => (b.Limit, b.Currency) = amount);
        var line = book.After([change]).Line((Budget)change.After);
        return SetBudget.Answer(turn, line, budget) with { Effects = [change] };
    }

    private static Decision OfMovement(Turn turn, GoalMovement movement, GoalLine line, Money amount)
    {
        var change = Effect.Update(movement, m => m.Amount = Math.Sign(movement.Amount) * amount.Value);
        var after = line with { Saved = line.Saved - movement.Amount + ((GoalMovement)change.After).Amount };
        var was = line.Money(Math.Abs(movement.Amount));
        return Decision.Say(
            Acts.GoalMoved,
            $"Corregido: {MoneyFormat.Format(amount)} (antes {MoneyFormat.Format(was)}). {GoalWords.Standing(turn, after)}",
            [Fact.Amount("amount", amount, "aporte a la meta"), Fact.Amount("was_amount", was, "monto de antes"), .. GoalFacts.Of(turn, after)])
            with
        { Effects = [change] };
    }
}
