using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// The three digits on a card's back where nobody calls them a CVV: "…1316 y atrás 347", "los 3 de atrás: 204", or behind
/// the card's number and date, "4607… 08/28 358".
/// </summary>
internal static class CardBack
{
    private const int Digits = 3;
    private const int MaxCard = 24;
    private const int MaxLinks = 6;
    private const int MaxNamed = 4;
    private const Role Through = Cue.Links | Role.SecretFiller | Role.Card;

    /// <summary>Behind a word for the back, where a card or its digits are spoken of.</summary>
    public static void FindNamed(ScannedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i].Has(Role.Back) && (NamesDigits(text, i) || SpeaksOfCard(text, i)) && ValueAfter(text, i) is > 0 and var value)
            {
                text.Claim(value, value, MaskType.SECRET);
            }
        }
    }

    /// <summary>Behind a card's number and its date.</summary>
    public static void FindListed(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsTakenAs(i, MaskType.CARD) && (i + 1 >= text.Count || !text.IsTakenAs(i + 1, MaskType.CARD) || text.BeginsMask(i + 1))
                && Number(text, i + 1, length: 2) is > 0 and var month && text[month + 1].First is '/' or '-'
                && Number(text, month + 2, length: 2) is > 0 and var year && Number(text, year + 1, Digits) is > 0 and var value
                && !Money.IsUnitAfter(text, value) && Edges.IsOpenAfter(text, value))
            {
                text.Claim(value, value, MaskType.SECRET);
            }
        }
    }

    // A free number of a length, with no more than two words or marks before it; -1 when there is none, or nothing behind it where something must follow.
    private static int Number(ScannedText text, int from, int length)
    {
        const int widest = 2;
        for (var i = from; i < text.Count && i - from <= widest; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                return text[i].Length == length && !text.IsTaken(i) && (length == Digits || i + 1 < text.Count) ? i : -1;
            }

            if (text.IsTaken(i) || text[i].Is('$') || text[i].Has(Role.MoneyBefore))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int ValueAfter(ScannedText text, int back)
    {
        for (var i = back + 1; i < text.Count && i - back <= MaxLinks; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                return text[i].Length == Digits && !text.IsTaken(i) && !Money.IsMarkedBefore(text, i) && !Money.IsUnitAfter(text, i)
                    && Edges.AreOpen(text, i, i) ? i : -1;
            }

            if (text.IsTaken(i) || !(text[i].Has(Through) || text.Word(i) is "sale" or "salen" or "aparece" || text[i].First is ':' or ',' or '=' or '(' or '-' or Fold.Symbol))
            {
                return -1;
            }
        }

        return -1;
    }

    // "los tres números de atrás", "los 3 de atrás", "el numerito que sale atrás"
    private static bool NamesDigits(ScannedText text, int back)
    {
        for (var i = back - 1; i >= 0 && back - i <= MaxNamed; i--)
        {
            if (text.Word(i) is "numerito" or "numeritos" or "numero" or "numeros" or "digitos" or "cvv"
                || (text.Word(i) is "3" or "tres" && text.Word(i + 1) is "de" or "del" or "que" or "por"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfCard(ScannedText text, int back)
    {
        for (var i = back - 1; i >= 0 && back - i <= MaxCard; i--)
        {
            if (text.IsTakenAs(i, MaskType.CARD))
            {
                return true;
            }
        }

        return false;
    }
}
