using System.Buffers;
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
        if (!text.Content.HasNumber && !text.Content.Has(Role.NumberWord))
        {
            return;
        }

        var tokens = ArrayPool<int>.Shared.Rent(text.FoldedLength + 1);
        var rendered = text.Rendered(tokens);
        foreach (var amount in MoneyGrammar.Find(rendered))
        {
            var first = tokens[amount.Start];
            if (amount.Mark != AmountMark.Bare || IsBareMoney(text, first, rendered, amount))
            {
                text.Claim(first, tokens[amount.End - 1], MaskType.CLP);
            }
        }

        ArrayPool<int>.Shared.Return(tokens);
    }

    // "jumbo 15990" is money; "pedido 15990", "edición 2026" and "sala 302" are not.
    private static bool IsBareMoney(ScannedText text, int first, string rendered, in AmountSpan amount)
    {
        var year = amount.Money.Value is >= FirstYear and <= LastYear && amount.End - amount.Start == 4;
        return amount.Money.Value >= SmallestBare
            && Cue.Before(text, first, Role.Order | Role.Code | Role.Version | Role.NotSecret, Cue.Links | Role.SecretFiller) < 0
            && (!year || Cue.Before(text, first, Role.MoneyBefore) >= 0)
            && !(amount.End < rendered.Length && rendered[amount.End] is '-' or '/');
    }
}
