using FinCoach.Domain.Amounts;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Amounts of money, by the money grammar. A number without any sign of money counts from a hundred pesos on.</summary>
internal static class AmountDetector
{
    private const decimal SmallestBare = 100;
    private const decimal FirstYear = 1900;
    private const decimal LastYear = 2100;

    public static void Find(ScannedText text)
    {
        var rendered = text.Rendered();
        foreach (var amount in MoneyGrammar.Find(rendered))
        {
            if (amount.Mark != AmountMark.Bare || IsBareMoney(text, rendered, amount))
            {
                text.ClaimFolded(amount.Start, amount.End, MaskType.CLP);
            }
        }
    }

    // "jumbo 15990" is money; "pedido 15990", "edición 2026" and "sala 302" are not.
    private static bool IsBareMoney(ScannedText text, string rendered, in AmountSpan amount)
    {
        var token = text.TokenAt(amount.Start);
        var year = amount.Money.Value is >= FirstYear and <= LastYear && amount.End - amount.Start == 4;
        return amount.Money.Value >= SmallestBare
            && Cue.Before(text, token, Role.Order | Role.Code | Role.Version | Role.NotSecret, Cue.Links | Role.SecretFiller) < 0
            && (!year || Cue.Before(text, token, Role.MoneyBefore) >= 0)
            && !(amount.End < rendered.Length && rendered[amount.End] is '-' or '/');
    }
}
