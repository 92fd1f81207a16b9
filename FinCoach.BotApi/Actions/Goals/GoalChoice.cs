using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Asks which of several goals is meant.</summary>
internal static class GoalChoice
{
    /// <summary>The goals that a text may mean; the one that was picked when it answers the question.</summary>
    public static IReadOnlyList<GoalLine> Meant(Turn turn, IReadOnlyList<GoalLine> goals) =>
        turn.Picked is { } picked ? [.. goals.Where(g => g.Goal.Id == picked)] : GoalNaming.Match(goals, turn.Slots.GoalName);

    public static Decision Ask(Turn turn, IReadOnlyList<GoalLine> goals)
    {
        var facts = goals.Select((g, i) => Fact.Amount($"item_{i + 1}", g.Money(g.Goal.Target), g.Goal.Name)).ToList();
        var lines = goals.Select((g, i) => $"{i + 1}. {g.Goal.Name}: {MoneyFormat.Format(g.Money(g.Goal.Target))}");
        return Decision.Say(
            Acts.ClarifyWhich, $"¿Cuál meta{turn.Say("", " desea indicar")}?\n{string.Join('\n', lines)}", facts) with
        {
            Asks = new PendingQuestion.Which(turn.Understanding, [.. goals.Select(g =>
                new PendingQuestion.Option(g.Goal.Id, g.Goal.Target, g.Goal.Deadline, g.Goal.Name, null))]),
        };
    }
}
