using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>Numbers in the ways that only speech and thumbs have: <c>dosmil</c>, <c>12 con 500</c>, <c>tres coma cinco UF</c>, <c>15 (mil)</c>.</summary>
internal static class SpokenNumbers
{
    public static bool TryRead(TokenizedText text, int first, out Cardinal cardinal) =>
        TryReadGlued(text, first, out cardinal)
        || TryReadPair(text, first, out cardinal)
        || (Numeral.TryRead(text, first, out var head)
            && (TryReadWith(text, head, out cardinal) || TryReadDecimals(text, head, out cardinal) || TryReadBracket(text, head, out cardinal)));

    // "dosmil", "veinticincomil", "5 lucas" without its space is two tokens already
    private static bool TryReadGlued(TokenizedText text, int first, out Cardinal cardinal)
    {
        var word = text.Word(first);
        cardinal = default;
        if (word.Length < 6 || !word.EndsWith("mil", StringComparison.Ordinal))
        {
            return false;
        }

        var number = word[..^3];
        var value = Math.Max(Math.Max(NumberWords.Unit(number), NumberWords.Tens(number)), NumberWords.Hundreds(number));
        if (value < 2)
        {
            return false;
        }

        var rest = 0m;
        var end = first + 1;
        if (Numeral.TryRead(text, end, out var tail) && tail.Value is >= 10 and < 1000 && tail.Value % 1 == 0
            && (tail.InWords || tail.DigitCount == 3) && Magnitudes.Of(text.Word(tail.EndToken)) == Magnitude.None)
        {
            (rest, end) = (tail.Value, tail.EndToken);
        }

        cardinal = new Cardinal((value * 1000m) + rest, end, 1000, new Numeral(value, first + 1, InWords: true));
        return true;
    }

    // "un par de lucas"
    private static bool TryReadPair(TokenizedText text, int first, out Cardinal cardinal)
    {
        cardinal = new Cardinal(2, first + 3, 1, new Numeral(2, first + 3, InWords: true));
        return text.Word(first) is "un" && text.Word(first + 1) is "par" && text.Word(first + 2) is "de"
            && Magnitudes.Of(text.Word(first + 3)) is Magnitude.Luca or Magnitude.Palo or Magnitude.Gamba;
    }

    // "12 con 500": thousands and hundreds, as prices are called out
    private static bool TryReadWith(TokenizedText text, Numeral head, out Cardinal cardinal)
    {
        cardinal = default;
        if (text.Word(head.EndToken) is not "con" || head.Grouped || head.Value is < 1 or > 999 || head.Value % 1 != 0
            || !Numeral.TryRead(text, head.EndToken + 1, out var hundreds) || hundreds.Value is < 100 or > 999 || hundreds.Value % 1 != 0
            || Measures.FollowsAt(text, hundreds.EndToken) || Magnitudes.Of(text.Word(hundreds.EndToken)) != Magnitude.None)
        {
            return false;
        }

        cardinal = new Cardinal((head.Value * 1000) + hundreds.Value, hundreds.EndToken, 1000, head);
        return true;
    }

    // "tres coma cinco UF", "uno punto dos millones": only before a unit, since "coma" is also an order to eat
    private static bool TryReadDecimals(TokenizedText text, Numeral head, out Cardinal cardinal)
    {
        cardinal = default;
        if (text.Word(head.EndToken) is not ("coma" or "punto") || head.Value % 1 != 0
            || !Numeral.TryRead(text, head.EndToken + 1, out var tail) || tail.Value is < 0 or > 99 || tail.Value % 1 != 0
            || (Magnitudes.Of(text.Word(tail.EndToken)) == Magnitude.None && !CurrencyWords.TryReadSuffix(text, tail.EndToken, out _, out _)))
        {
            return false;
        }

        cardinal = new Cardinal(head.Value + (tail.Value / (tail.Value < 10 ? 10 : 100)), tail.EndToken, 1, head);
        return true;
    }

    // "15 (mil)"
    private static bool TryReadBracket(TokenizedText text, Numeral head, out Cardinal cardinal)
    {
        var at = head.EndToken;
        var magnitude = Magnitudes.Of(text.Word(at + 1));
        cardinal = default;
        if (text.Word(at) is not "(" || text.Word(at + 2) is not ")" || magnitude is not (Magnitude.Thousand or Magnitude.Luca or Magnitude.Million))
        {
            return false;
        }

        var factor = Magnitudes.Factor(magnitude);
        cardinal = new Cardinal(head.Value * factor, at + 3, factor, head);
        return true;
    }
}
