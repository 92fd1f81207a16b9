using System.Text.RegularExpressions;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>
/// An amount that may be a slip: below zero, more than almost anybody spends at once, or a bare "50" that may be fifty thousand. It
/// is noted after an answer.
/// </summary>
internal static partial class Doubt
{
    private const decimal Tiny = 500m;

    /// <summary>The question, with the whole text waiting behind it; null when nothing is doubtful, or it was confirmed.</summary>
    public static Decision? Of(Turn turn, IReadOnlyList<Entry> entries)
    {
        if (turn.Answered is null && entries is [var single] && IsTiny(turn, single.Amount))
        {
            return AskThousands(turn, single.Amount);
        }

        if (turn.Answered is PendingQuestion.Confirm || entries.FirstOrDefault(e => IsHuge(e.Amount) || IsNegative(turn.Text)) is not { } entry)
        {
            return null;
        }

        var amount = EntryAmount.Rounded(entry.Amount);
        var what = turn.Understanding.Intent == Intent.LogIncome ? "un ingreso" : "un gasto";
        var why = IsHuge(entry.Amount)
            ? "Es un monto muy grande"
            : turn.Say("Lo escribiste con signo menos", "Lo escribió con signo menos");
        return Decision.Say(
            Acts.ClarifyDoubt,
            $"{why}: ¿{turn.Say("anoto", "desea que anote")} {what} de {MoneyFormat.Format(amount)}? {turn.Say("Dime sí o no.", "Responda sí o no.")}",
            Fact.Amount("amount", amount, "monto por confirmar")) with
        {
            Asks = new PendingQuestion.Confirm(turn.Understanding),
        };
    }

    // "bencina 50": nothing costs that little, and people leave out the thousands. "$50" and "50 pesos" say what they mean.
    private static bool IsTiny(Turn turn, Money amount) =>
        amount is { Currency: Currency.CLP, Value: < Tiny } && BareThousands.IsBare(turn.Text, amount);

    private static Decision AskThousands(Turn turn, Money amount)
    {
        var thousands = Money.Clp(amount.Value * 1000);
        return Decision.Say(
            Acts.ClarifyDoubt,
            $"¿{MoneyFormat.Format(amount)} o {MoneyFormat.Format(thousands)}? {turn.Say("Dime cuál y lo anoto.", "Indíqueme cuál y lo anoto.")}",
            Fact.Amount("amount", amount, "monto por confirmar"), Fact.Amount("amount_thousands", thousands, "monto en miles")) with
        {
            Asks = new PendingQuestion.ForAmount(turn.Understanding with { Slots = turn.Slots with { Amount = null } }),
        };
    }

    private static bool IsHuge(Money amount) => amount.Value > amount.Currency switch
    {
        Currency.CLP => 500_000_000m,
        Currency.UF => 12_000m,
        Currency.UTM => 7_000m,
        _ => 500_000m,
    };

    private static bool IsNegative(string text) => Negative().IsMatch(text);

    // "gasté -5000" and "gasté -$5.000"; "2024-11-20", "5-6 lucas" and the dash of a list are none.
    [GeneratedRegex(@"[^\s\d-][ \t]+[-−]\$?\d", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Negative();
}
