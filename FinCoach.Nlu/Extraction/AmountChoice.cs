using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Decides which of the amounts of a text the person means.</summary>
internal static class AmountChoice
{
    private const decimal SmallestBare = 50;

    // Beside lucas nothing costs so few pesos: "50 lucas de la tarjeta y 120 del CAE".
    private const decimal LeastPesos = 500;

    /// <summary>The amounts that count: unmarked small numbers go, unless they share the magnitude of one before them.</summary>
    public static List<AmountSpan> Candidates(Reading reading)
    {
        var result = new List<AmountSpan>(reading.Marks.Amounts.Count);
        foreach (var amount in reading.Marks.Amounts)
        {
            if (amount.Mark != AmountMark.Bare)
            {
                result.Add(amount);
            }
            else if (Installments.IsCount(reading, amount))
            {
                continue;
            }
            else if (Inherits(reading.Text, amount) && result.FindLast(a => a.Scale >= 1000) is { Scale: >= 1000 } before
                && (amount.Money.Value < 100 || (amount.Money.Value < LeastPesos && before.Money.Value >= 10 * before.Scale) || (amount.Money.Value < 1000 && before.Money.Value >= 100 * before.Scale)))
            {
                // "5 lucas en pan y 3 en bebidas": the three are lucas too; in "5 lucas en pan y 800 en la micro" there are pesos.
                result.Add(amount with
                {
                    Money = amount.Money with { Value = amount.Money.Value * before.Scale },
                    Mark = AmountMark.Scaled,
                    Scale = before.Scale,
                });
            }
            else if (Inherits(reading.Text, amount) && result.FindLast(a => a.Mark == AmountMark.Marked && a.Money.Currency != Currency.CLP) is { Scale: > 0 } foreign
                && amount.Money.Value < 1000)
            {
                result.Add(amount with { Money = amount.Money with { Currency = foreign.Money.Currency }, Mark = AmountMark.Marked });
            }
            else if (amount.Money.Value >= SmallestBare)
            {
                result.Add(amount);
            }
        }

        // Where one amount says that it is money, a small bare number beside it counts things.
        if (result.Exists(a => a.Mark != AmountMark.Bare))
        {
            result.RemoveAll(a => a.Mark == AmountMark.Bare && a.Money.Value < 500);
        }

        return result;
    }

    /// <summary>The amount of a correction: the new value, not the old one.</summary>
    public static AmountSpan? Corrected(Reading reading, List<AmountSpan> amounts)
    {
        if (amounts.Count == 0)
        {
            return null;
        }

        if (amounts.Count == 1)
        {
            return amounts[0];
        }

        var kept = amounts.FindAll(a => !IsDenied(reading.Text, a.FirstToken));
        return kept.Count > 0 ? kept[^1] : amounts[^1];
    }

    /// <summary><c>no eran 5 lucas</c>, <c>no 1.990</c>, <c>en vez de 5 lucas</c>, <c>puse 5 lucas</c>.</summary>
    private static bool IsDenied(TokenizedText text, int first)
    {
        var denied = false;
        for (var i = first - 1; i >= first - 4 && i >= 0; i--)
        {
            if (text[i].Kind == TokenKind.Symbol && text.Word(i) is "," or ";" or ".")
            {
                break;
            }

            denied |= text.Word(i) is "no" or "vez" or "lugar" or "decia" or "dice" or "puse" or "anote" or "ni" or "anotaste" or "pusiste";
            if (text.Word(i) is "sino" or "son" or "eran" or "es" or "fueron" or "era" or "fue" && text.Word(i - 1) is not "no")
            {
                break;
            }
        }

        return denied;
    }

    private static bool Inherits(TokenizedText text, AmountSpan amount) => !IsOrdinal(text, amount) && Continues(text, amount);

    // "1) bencina 25 lucas 2) peaje 3 lucas": the number of a line, not a sum.
    private static bool IsOrdinal(TokenizedText text, AmountSpan amount) => text.Word(amount.EndToken) switch
    {
        ")" => text.Word(amount.FirstToken - 1) is not "(",
        "." or "-" or ":" => amount.FirstToken > 0
            && text.Source.AsSpan(text[amount.FirstToken - 1].End, text[amount.FirstToken].Start - text[amount.FirstToken - 1].End).Contains('\n'),
        _ => false,
    };

    private static bool Continues(TokenizedText text, AmountSpan amount) =>
        text.Word(amount.EndToken) is "en" or "de" or "por" or "para" or "pa" or "pal" or "del" or "al" or "a" or "la" or "el" or "los" or "las"
        // "en almuerzo 6 y en micro 3"
        || (text.Word(amount.EndToken) is "y" or "e" && text[amount.FirstToken - 1].Kind == TokenKind.Word
            && text.Word(amount.FirstToken - 1) is not ("el" or "la" or "los" or "las" or "en" or "de" or "entre" or "y" or "a" or "con" or "dia"))
        || text[amount.EndToken].Kind is TokenKind.None or TokenKind.Symbol or TokenKind.Pictograph
        || text.Word(amount.FirstToken - 1) is "eran" or "fueron" or "son" or "por" or "a" or "sino" or "era" or "es" or "fue";
}
