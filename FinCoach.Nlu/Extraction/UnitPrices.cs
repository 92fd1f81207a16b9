using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Makes what was paid of a price for each and how many: <c>2 poleras a 9.990 cada una</c> is one record of 19.980.</summary>
internal static class UnitPrices
{
    private const int Fewest = 2;
    private const int Most = 99;

    public static List<AmountSpan> Totalled(TokenizedText text, List<AmountSpan> amounts)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            var from = i == 0 ? 0 : amounts[i - 1].EndToken;
            var to = i == amounts.Count - 1 ? text.Count : amounts[i + 1].FirstToken;
            if (IsForEach(text, amounts[i].EndToken, out var end)
                && (Count(text, from, amounts[i].FirstToken) ?? Count(text, end, to)) is { } count)
            {
                amounts[i] = amounts[i] with { Money = amounts[i].Money with { Value = amounts[i].Money.Value * count } };
            }
        }

        return amounts;
    }

    // "9.990 cada una", "5 lucas c/u", "1.500 el kilo"
    private static bool IsForEach(TokenizedText text, int at, out int end)
    {
        end = at + 2;
        switch (text.Word(at))
        {
            case "cada":
                return text.Word(at + 1) is "uno" or "una" or "1";
            case "por":
                return text.Word(at + 1) is "unidad";
            case "el" or "la":
                return text.Word(at + 1) is "kilo" or "kg" or "litro" or "metro" or "par" or "noche" or "unidad";
            case "c":
                end = at + 3;
                return text.Word(at + 1) is "/" && text.Word(at + 2) is "u";
            case "cu":
                end = at + 1;
                return true;
            default:
                return false;
        }
    }

    // "2 poleras", "tres meses de gym"; the nearest one, and never of people, who pay for themselves alone, nor of parts.
    private static int? Count(TokenizedText text, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (text[i].Kind is TokenKind.Digits or TokenKind.Word && Numeral.TryRead(text, i, out var numeral) && numeral.EndToken < to
                && numeral.Value is >= Fewest and <= Most && numeral.Value % 1 == 0 && text[numeral.EndToken].Kind == TokenKind.Word
                && (i == from || text.Word(i - 1) is not ("." or "," or ":" or "/" or "eramos" or "somos" or "entre" or "el" or "las" or "hace"))
                && !IsOther(text.Word(numeral.EndToken)))
            {
                return (int)numeral.Value;
            }
        }

        return null;
    }

    private static bool IsOther(ReadOnlySpan<char> word) => word is
        "cuotas" or "cuota" or "personas" or "amigos" or "amigas" or "lucas" or "mil" or "pesos" or "horas" or "de" or "del" or "y" or "o" or "a"
        or "en" or "con" or "el" or "la" or "los" or "las" or "por" or "veces";
}
