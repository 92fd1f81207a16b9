using FinCoach.BotApi.Actions.Effects;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Drops a goal and names it.</summary>
internal static class GoalRemoval
{
    public static Decision Decide(Turn turn, GoalLine line) => Decision.Say(
        Acts.GoalRemoved,
        $"Borré la meta {line.Goal.Name}: {turn.Say("llevabas", "llevaba")} {MoneyFormat.Format(line.Pace.Saved)} de {MoneyFormat.Format(line.Pace.Target)}. "
            + turn.Say("Si fue sin querer, dime \"deshacer\".", "Si fue un error, escriba \"deshacer\"."),
        [.. GoalFacts.Of(turn, line)])
        with
    { Effects = [Effect.Remove(line.Goal, turn.Now)] };
}
