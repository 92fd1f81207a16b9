using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>A goal as facts (docs/facts.md).</summary>
internal static class GoalFacts
{
    public static IEnumerable<Fact> Of(Turn turn, GoalLine line)
    {
        var pace = line.Pace;
        yield return Fact.OfText("goal_name", line.Goal.Name, "meta");
        yield return Fact.Amount("goal_target", pace.Target, "monto de la meta");
        yield return Fact.Amount("goal_saved", pace.Saved, "ahorrado para la meta");
        yield return Fact.Amount("goal_left", pace.Missing, "falta para la meta");
        yield return Fact.Percent("goal_percent", pace.Percent, "porcentaje de la meta");
        if (line.Goal.Deadline is { } deadline)
        {
            yield return Fact.OfDate("goal_deadline", deadline, "plazo de la meta");
        }

        if (!pace.IsReached && pace.PerMonth(turn.Today) is { } month)
        {
            yield return Fact.Amount("goal_per_month", month, "por mes para llegar");
        }
    }
}
