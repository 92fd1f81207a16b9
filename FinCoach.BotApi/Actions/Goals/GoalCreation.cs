using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>A new goal; what it lacks is asked for.</summary>
internal static class GoalCreation
{
    public static Decision Decide(Turn turn, Func<Guid> newId)
    {
        var create = turn.Understanding with { Operation = Operation.Create };
        if (turn.Slots.Amount is not { } amount || !EntryAmount.IsSound(amount))
        {
            var what = turn.Slots.GoalName is { } known ? $" para {known}" : "";
            return Decision.Say(Acts.ClarifyAmount, turn.Say(
                $"¿Cuánto quieres juntar{what}?", $"¿Cuánto desea juntar{what}?")) with
            {
                Asks = new PendingQuestion.ForAmount(create with { Slots = turn.Slots with { Amount = null } }),
            };
        }

        if (turn.Understanding.Recurrence is not null)
        {
            return AskTotal(turn, amount);
        }

        if (turn.Slots.GoalName is not { Length: > 0 } name)
        {
            return Decision.Say(Acts.ClarifyGoal, turn.Say(
                "¿Para qué es la meta? Ponle un nombre, por ejemplo \"vacaciones\".",
                "¿Para qué es la meta? Indíqueme un nombre, por ejemplo \"vacaciones\".")) with
            {
                Asks = new PendingQuestion.ForGoalName(create),
            };
        }

        var target = EntryAmount.Rounded(amount);
        var goal = new Goal
        {
            Id = newId(),
            UserId = turn.Person.Id,
            Name = name.Length > Goal.LongestName ? name[..Goal.LongestName] : name,
            Target = target.Value,
            Currency = target.Currency,
            Deadline = DeadlineOf(turn.Slots),
            CreatedAt = turn.Now,
        };
        var line = new GoalLine(goal, 0);
        var by = goal.Deadline is { } day ? $" con plazo al {SpanishDays.Long(day, turn.Today)}" : "";
        var plain = $"Meta creada: {goal.Name}, {MoneyFormat.Format(target)}{by}.{PerMonth(turn, line)}";
        return Decision.Say(Acts.GoalSet, plain, [.. GoalFacts.Of(turn, line)]) with { Effects = [new Effect.Add(goal)] };
    }

    // "2 UF al mes para el pie" says the part, and not how much it shall come to.
    private static Decision AskTotal(Turn turn, Money part)
    {
        var what = turn.Slots.GoalName is { } known ? $" para {known}" : "";
        var each = MoneyFormat.Format(EntryAmount.Rounded(part));
        return Decision.Say(
            Acts.ClarifyAmount,
            turn.Say(
                $"Entendí {each} por vez. ¿Cuánto quieres juntar en total{what}?", $"Entendí {each} por vez. ¿Cuánto desea juntar en total{what}?"),
            Fact.Amount("amount", EntryAmount.Rounded(part), "aporte por vez")) with
        {
            Asks = new PendingQuestion.ForAmount(turn.Understanding with
            {
                Operation = Operation.Create,
                Recurrence = null,
                Slots = turn.Slots with { Amount = null },
            }),
        };
    }

    // The deadline has just been said, so only the pace is.
    private static string PerMonth(Turn turn, GoalLine line) => line.Pace.PerMonth(turn.Today) is { } month
        ? $" Para llegar, {turn.Say("guarda", "guarde")} {MoneyFormat.Format(month)} al mes."
        : GoalWords.Pace(turn, line);

    /// <summary>Money for a goal that does not exist yet: the goal itself is asked for first.</summary>
    public static Decision Unknown(Turn turn)
    {
        if (turn.Slots.GoalName is not { } name)
        {
            return NoGoal.Answer(turn);
        }

        var create = turn.Understanding with { Operation = Operation.Create, Slots = turn.Slots with { Amount = null } };
        return Decision.Say(Acts.ClarifyAmount, turn.Say(
            $"Todavía no tienes una meta para {name}, así que no anoté el aporte. ¿De cuánto sería la meta?",
            $"Todavía no tiene una meta para {name}, así que no anoté el aporte. ¿De cuánto sería la meta?")) with
        {
            Asks = new PendingQuestion.ForAmount(create),
        };
    }

    /// <summary>The last day that the text gives the goal.</summary>
    public static DateOnly? DeadlineOf(Slots slots) => slots.Date ?? slots.Period?.To;
}
