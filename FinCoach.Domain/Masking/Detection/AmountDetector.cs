using FinCoach.Domain.Amounts;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Amounts of money, by the money grammar. A number without any sign of money counts from a hundred pesos on.</summary>
internal static class AmountDetector
{
    private const decimal SmallestBare = 100;

    public static void Find(ScannedText text)
    {
        var rendered = text.Rendered();
        foreach (var amount in MoneyGrammar.Find(rendered))
        {
            if (amount.Mark != AmountMark.Bare || amount.Money.Value >= SmallestBare)
            {
                text.ClaimFolded(amount.Start, amount.End, MaskType.CLP);
            }
        }
    }
}
