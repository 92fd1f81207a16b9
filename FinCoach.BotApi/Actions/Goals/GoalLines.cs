using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Goals as they stand once a decision's effects are written.</summary>
internal static class GoalLines
{
    public static IReadOnlyList<GoalLine> After(this IReadOnlyList<GoalLine> goals, IEnumerable<Effect> effects) =>
        effects.Aggregate(goals, After);

    private static IReadOnlyList<GoalLine> After(IReadOnlyList<GoalLine> goals, Effect effect) => effect switch
    {
        Effect.Add { Row: Goal goal } => [.. goals, new GoalLine(goal, 0)],
        Effect.Change { After: Goal { DeletedAt: not null } gone } => [.. goals.Where(g => g.Goal.Id != gone.Id)],
        Effect.Change { After: Goal after } => [.. goals.Select(g => g.Goal.Id == after.Id ? g with { Goal = after } : g)],
        Effect.Add { Row: GoalMovement movement } => Moved(goals, movement.GoalId, movement.Amount),
        Effect.Change { Before: GoalMovement before, After: GoalMovement after } =>
            Moved(goals, after.GoalId, Standing(after) - Standing(before)),
        _ => goals,
    };

    private static decimal Standing(GoalMovement movement) => movement.DeletedAt is null ? movement.Amount : 0;

    private static List<GoalLine> Moved(IReadOnlyList<GoalLine> goals, Guid goalId, decimal amount) =>
        [.. goals.Select(g => g.Goal.Id == goalId ? g with { Saved = g.Saved + amount } : g)];
}
