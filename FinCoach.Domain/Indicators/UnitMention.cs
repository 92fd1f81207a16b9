using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Indicators;

/// <summary>The units that a text names without an amount: "a cuánto está la UF" has no slot for it.</summary>
public static class UnitMention
{
    /// <summary>The valued units named, each once, in the order of the text; the peso is none.</summary>
    public static IReadOnlyList<Currency> Find(string text)
    {
        var tokens = TokenizedText.Of(text);
        var found = new List<Currency>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } unit && !found.Contains(unit))
            {
                found.Add(unit);
            }
        }

        return found;
    }

    private static Currency? At(TokenizedText text, int index) => text.Word(index) switch
    {
        "uf" or "ufs" => Currency.UF,
        // "U.F."
        "u" when text.Word(index + 1) is "." && text.Word(index + 2) is "f" => Currency.UF,
        "fomento" when text.Word(index - 1) is "de" => Currency.UF,
        "utm" or "utms" => Currency.UTM,
        "tributaria" or "tributarias" when text.Word(index - 1) is "unidad" or "unidades" => Currency.UTM,
        "dolar" or "dolares" or "usd" or "dollar" => Currency.USD,
        "us" when text.Word(index + 1) is "$" => Currency.USD,
        "euro" or "euros" or "eur" or "€" => Currency.EUR,
        _ => null,
    };
}
