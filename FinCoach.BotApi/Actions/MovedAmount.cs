using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions;

/// <summary>What a text makes of an amount that stands: it sets it ("déjalo en 200 lucas"), or moves it ("súbele 20 lucas", "bájalo un 10 %").</summary>
internal static class MovedAmount
{
    /// <summary>Whether the text says by how much instead of how much.</summary>
    public static bool IsMove(Turn turn) => turn.Understanding.Change is not null;

    /// <summary>The new amount; null when none is stated, or what is stated cannot be done to the one that stands.</summary>
    public static Money? Of(Turn turn, Money standing)
    {
        var moved = turn.Understanding switch
        {
            { Change: null } => turn.Slots.Amount,
            { Change: { } way, ChangePercent: { } percent } => Step(standing, way, standing.Value * percent / 100m),
            { Change: { } way, Slots.Amount: { } step } when step.Currency == standing.Currency => Step(standing, way, step.Value),
            _ => null,
        };
        return moved is { } amount && EntryAmount.IsSound(amount) ? EntryAmount.Rounded(amount) : null;
    }

    /// <summary>Asks for the new amount itself where a move cannot be made.</summary>
    /// <param name="what">What stands, as the sentence's subject: <c>Ese presupuesto</c>.</param>
    /// <param name="about">The wish that the answer completes, by <see cref="Settable"/>.</param>
    public static Decision Ask(Turn turn, Money standing, string what, Understanding about)
    {
        var now = MoneyFormat.Format(standing);
        var why = turn.Slots.Amount is { } step && step.Currency != standing.Currency
            ? $"{what} está en otra moneda: es de {now}."
            : $"{what} es de {now}, así que ese cambio no se puede hacer.";
        return Decision.Say(
            Acts.ClarifyAmount, $"{why} {turn.Say("¿De cuánto lo dejo?", "¿De cuánto desea dejarlo?")}", Fact.Amount("amount_now", standing, "monto de ahora")) with
        {
            Asks = new PendingQuestion.ForAmount(about),
        };
    }

    /// <summary>The same wish with its amount still to be said, and said outright.</summary>
    public static Understanding Settable(Understanding said) =>
        said with { Change = null, ChangePercent = null, Slots = said.Slots with { Amount = null } };

    private static Money Step(Money standing, AmountChange way, decimal step) =>
        standing with { Value = way == AmountChange.Add ? standing.Value + step : standing.Value - step };
}
