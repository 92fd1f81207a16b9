using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Recurring;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>What taking back one row comes to, in a sentence.</summary>
internal static class UndoWords
{
    public static string Of(Turn turn, TouchedRow row, BudgetBook after) => row switch
    {
        { Before: null, Now: Transaction now } => $"saqué el {EntryWords.Of(now, turn.Today)}.",
        { Before: Transaction before, Now.DeletedAt: not null } => $"volvió el {EntryWords.Of(before, turn.Today)}.",
        { Before: Transaction before } => $"el registro vuelve a ser un {EntryWords.Of(before, turn.Today)}.",
        { Before: null, Now: Budget now } => $"saqué el presupuesto de {Limit(now)}.",
        { Before: Budget before } => $"vuelve el presupuesto de {Limit(before)}. {BudgetWords.Sentence(turn, after.Line(before))}",
        { Before: null, Now: Goal now } => $"saqué la meta {now.Name} de {Target(now)}.",
        { Before: Goal before } => $"vuelve la meta {before.Name} de {Target(before)}.",
        { Before: null, Now: GoalMovement now } => now.Amount > 0
            ? $"saqué de la meta el aporte de {MoneyFormat.Format(Money.Clp(now.Amount))}."
            : $"volvieron a la meta {MoneyFormat.Format(Money.Clp(-now.Amount))}.",
        { Before: null, Now: RecurringEntry now } => $"ya no anoto {Bill.Line(now)}.",
        { Before: RecurringEntry before } => $"vuelve a anotarse {Bill.Line(before)}.",
        _ => "el último cambio ya no está.",
    };

    private static string Limit(Budget budget) =>
        $"{MoneyFormat.Format(new Money(budget.Limit, budget.Currency))} {BudgetWords.Every(budget.Recurrence)}{BudgetWords.On(budget.Category)}";

    private static string Target(Goal goal) => MoneyFormat.Format(new Money(goal.Target, goal.Currency));
}
