using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>The value of a currency or unit without any sign of money: "el dólar está a 945,30", "la UF va en 39.485,65".</summary>
internal static class ExchangeRate
{
    private const int MaxWords = 6;
    private const int MinDigits = 3;

    public static void Find(ScannedText text)
    {
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var first = text.Numbers[n];
            if (!text.IsTaken(first) && Edges.IsOpenBefore(text, first) && IsOfUnit(text, first) && End(text, first) is > 0 and var last
                && !Money.IsMarkedBefore(text, first) && !Money.IsUnitAfter(text, last) && Edges.IsOpenAfter(text, last))
            {
                text.Claim(first, last, MaskType.CLP);
            }
        }
    }

    // "945,30", "39.485,65", "1.021,4"
    private static int End(ScannedText text, int first)
    {
        var (i, digits) = (first, text[first].Length);
        while (Joined(text, i, '.') is > 0 and var next && text[next].Length == MinDigits)
        {
            (i, digits) = (next, digits + MinDigits);
        }

        return digits >= MinDigits && Joined(text, i, ',') is > 0 and var cents && text[cents].Length <= 2 ? cents : -1;
    }

    private static int Joined(ScannedText text, int number, char mark) =>
        number + 2 < text.Count && text.TouchesNext(number) && text[number + 1].Is(mark) && text.TouchesNext(number + 1)
        && text[number + 2].Kind == TokenKind.Number && !text.IsTaken(number + 2) ? number + 2 : -1;

    private static bool IsOfUnit(ScannedText text, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= MaxWords && text[i].Kind == TokenKind.Word; i--)
        {
            if (text.Word(i) is "dolar" or "dolares" or "euro" or "uf" or "utm" or "bitcoin")
            {
                return true;
            }
        }

        return false;
    }
}
