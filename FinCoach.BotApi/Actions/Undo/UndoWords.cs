using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Recurring;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;

namespace FinCoach.BotApi.Actions.Undo;

/// <summary>What taking back one row comes to, in a sentence.</summary>
internal static class UndoWords
{
    /// <param name="goals">The standing goals: they say in what a movement was made.</param>
    public static string Of(Turn turn, TouchedRow row, BudgetBook after, IReadOnlyList<GoalLine> goals) => row switch
    {
        { Before: null, Now: Transaction now } => $"saqué el {EntryWords.Of(now, turn.Today)}.",
        { Before: Transaction before, Now.DeletedAt: not null } => $"volvió el {EntryWords.Of(before, turn.Today)}.",
        { Before: Transaction before } => $"el registro vuelve a ser un {EntryWords.Of(before, turn.Today)}.",
        { Before: null, Now: Budget now } => $"saqué el presupuesto de {Limit(now, turn.Today)}.",
        { Before: Budget before } => $"vuelve el presupuesto de {Limit(before, turn.Today)}. {BudgetWords.Sentence(turn, after.Line(before))}",
        { Before: null, Now: Goal now } => $"saqué la meta {now.Name} de {Target(now)}.",
        { Before: Goal before } => $"vuelve la meta {before.Name} de {Target(before)}.",
        { Before: null, Now: GoalMovement now } => Movement(now, goals),
        { Before: GoalMovement before } => $"vuelve el {Side(before)}{Into(before, goals)}: {Size(before, goals)}.",
        { Before: null, Now: RecurringEntry now } => $"ya no anoto {Bill.Line(now)}.",
        { Before: RecurringEntry before } => $"vuelve a anotarse {Bill.Line(before)}.",
        _ => "el último cambio ya no está.",
    };

    private static string Movement(GoalMovement now, IReadOnlyList<GoalLine> goals) => now.Amount > 0
        ? $"saqué el aporte de {Size(now, goals)}{Into(now, goals)}."
        : $"volvieron {Size(now, goals)}{Into(now, goals)}.";

    private static string Side(GoalMovement movement) => movement.Amount > 0 ? "aporte" : "retiro";

    private static string Into(GoalMovement movement, IReadOnlyList<GoalLine> goals) =>
        GoalOf(movement, goals) is { } goal ? $" a la meta {goal.Name}" : " a la meta";

    private static string Size(GoalMovement movement, IReadOnlyList<GoalLine> goals) =>
        MoneyFormat.Format(new Money(Math.Abs(movement.Amount), GoalOf(movement, goals)?.Currency ?? Currency.CLP));

    private static Goal? GoalOf(GoalMovement movement, IReadOnlyList<GoalLine> goals) =>
        goals.FirstOrDefault(g => g.Goal.Id == movement.GoalId)?.Goal;

    private static string Limit(Budget budget, DateOnly today) =>
        $"{MoneyFormat.Format(new Money(budget.Limit, budget.Currency))} {BudgetWords.Every(budget, today)}{BudgetWords.On(budget.Category)}";

    private static string Target(Goal goal) => MoneyFormat.Format(new Money(goal.Target, goal.Currency));
}
