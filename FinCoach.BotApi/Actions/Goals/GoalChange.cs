using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Another amount or deadline for a goal.</summary>
internal static class GoalChange
{
    public static Decision Decide(Turn turn, GoalLine line)
    {
        var deadline = GoalCreation.DeadlineOf(turn.Slots);
        var standing = line.Money(line.Goal.Target);
        if (MovedAmount.IsMove(turn))
        {
            return MovedAmount.Of(turn, standing) is { } moved
                ? Changed(turn, line, moved, deadline)
                : MovedAmount.Ask(turn, standing, $"La meta {line.Goal.Name}", About(turn, line));
        }

        if ((turn.Slots.Amount is null && deadline is null) || (turn.Slots.Amount is { } stated && !EntryAmount.IsSound(stated)))
        {
            return Decision.Say(Acts.ClarifyAmount, turn.Say(
                $"¿De cuánto quieres que sea la meta {line.Goal.Name}?", $"¿De cuánto desea que sea la meta {line.Goal.Name}?")) with
            {
                Asks = new PendingQuestion.ForAmount(About(turn, line)),
            };
        }

        return Changed(turn, line, turn.Slots.Amount is { } amount ? EntryAmount.Rounded(amount) : null, deadline);
    }

    private static Understanding About(Turn turn, GoalLine line)
    {
        var wish = MovedAmount.Settable(turn.Understanding);
        return wish with { Slots = wish.Slots with { GoalName = line.Goal.Name } };
    }

    private static Decision Changed(Turn turn, GoalLine line, Money? target, DateOnly? deadline)
    {
        var change = Effect.Update(line.Goal, g => Renew(g, target, deadline));
        var after = line with { Goal = (Goal)change.After };
        var facts = GoalFacts.Of(turn, after).ToList();
        var was = "";
        if (after.Goal.Target != line.Goal.Target || after.Goal.Currency != line.Goal.Currency)
        {
            var before = line.Money(line.Goal.Target);
            facts.Add(Fact.Amount("was_target", before, "monto de antes"));
            was = $" (antes {MoneyFormat.Format(before)})";
        }

        return Decision.Say(Acts.GoalChanged, $"Meta cambiada{was}. {GoalWords.Standing(turn, after)}", facts) with { Effects = [change] };
    }

    private static void Renew(Goal goal, Money? target, DateOnly? deadline)
    {
        if (target is { } amount)
        {
            (goal.Target, goal.Currency) = amount;
        }

        goal.Deadline = deadline ?? goal.Deadline;
    }
}
