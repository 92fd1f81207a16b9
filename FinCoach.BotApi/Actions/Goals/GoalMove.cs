using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Money into a goal or out of it.</summary>
internal static class GoalMove
{
    public static Decision Decide(Turn turn, GoalLine line, Func<Guid> newId, bool isIn)
    {
        if (turn.Slots.Amount is not { } stated || !EntryAmount.IsSound(stated))
        {
            return Ask(turn, line, turn.Say(
                $"¿Cuánto {(isIn ? "agrego a" : "saco de")} la meta {line.Goal.Name}?",
                $"¿Cuánto desea {(isIn ? "agregar a" : "sacar de")} la meta {line.Goal.Name}?"));
        }

        var amount = EntryAmount.Rounded(stated);
        if (amount.Currency != line.Goal.Currency)
        {
            return Ask(turn, line, $"La meta {line.Goal.Name} está en {line.Goal.Currency}. {turn.Say("¿Cuánto sería en esa moneda?", "¿Cuánto sería en esa moneda?")}");
        }

        if (!isIn && amount.Value > line.Saved)
        {
            return Ask(turn, line, $"En la meta {line.Goal.Name} hay {MoneyFormat.Format(line.Pace.Saved)}. ¿Cuánto {turn.Say("saco", "desea sacar")}?")
                with
            { Facts = [.. GoalFacts.Of(turn, line)] };
        }

        var movement = new GoalMovement
        {
            Id = newId(),
            UserId = turn.Person.Id,
            GoalId = line.Goal.Id,
            Amount = isIn ? amount.Value : -amount.Value,
            OccurredOn = turn.Slots.Date is { } day && day <= turn.Today ? day : turn.Today,
            CreatedAt = turn.Now,
        };
        var after = line with { Saved = line.Saved + movement.Amount };
        var done = isIn ? "Sumé" : "Saqué";
        var plain = $"{done} {MoneyFormat.Format(amount)} {(isIn ? "a" : "de")} la meta. {GoalWords.Standing(turn, after)}";
        return Decision.Say(
            Acts.GoalMoved, plain, [Fact.Amount("amount", amount, isIn ? "aporte a la meta" : "retiro de la meta"), .. GoalFacts.Of(turn, after)])
            with
        { Effects = [new Effect.Add(movement)] };
    }

    private static Decision Ask(Turn turn, GoalLine line, string question) => Decision.Say(Acts.ClarifyAmount, question) with
    {
        Asks = new PendingQuestion.ForAmount(turn.Understanding with
        {
            Slots = turn.Slots with { Amount = null, GoalName = line.Goal.Name },
        }),
    };
}
