using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Another amount or deadline for a goal.</summary>
internal static class GoalChange
{
    public static Decision Decide(Turn turn, GoalLine line)
    {
        var deadline = GoalCreation.DeadlineOf(turn.Slots);
        if ((turn.Slots.Amount is null && deadline is null) || (turn.Slots.Amount is { } stated && !EntryAmount.IsSound(stated)))
        {
            return Decision.Say(Acts.ClarifyAmount, turn.Say(
                $"¿De cuánto quieres que sea la meta {line.Goal.Name}?", $"¿De cuánto desea que sea la meta {line.Goal.Name}?")) with
            {
                Asks = new PendingQuestion.ForAmount(turn.Understanding with
                {
                    Slots = turn.Slots with { Amount = null, GoalName = line.Goal.Name },
                }),
            };
        }

        var change = Effect.Update(line.Goal, g => Renew(g, turn, deadline));
        var after = line with { Goal = (Goal)change.After };
        var facts = GoalFacts.Of(turn, after).ToList();
        var was = "";
        if (after.Goal.Target != line.Goal.Target)
        {
            var before = line.Money(line.Goal.Target);
            facts.Add(Fact.Amount("was_target", before, "monto de antes"));
            was = $" (antes {MoneyFormat.Format(before)})";
        }

        return Decision.Say(Acts.GoalChanged, $"Meta cambiada{was}. {GoalWords.Standing(turn, after)}", facts) with { Effects = [change] };
    }

    private static void Renew(Goal goal, Turn turn, DateOnly? deadline)
    {
        if (turn.Slots.Amount is { } amount)
        {
            (goal.Target, goal.Currency) = EntryAmount.Rounded(amount);
        }

        goal.Deadline = deadline ?? goal.Deadline;
    }
}
