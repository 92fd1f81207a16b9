using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>The currency that a conversion asks for: <c>en pesos</c>, <c>a UF</c>; never the one of the amount itself.</summary>
internal static class TargetCurrencies
{
    public static Currency? Find(Reading reading, Money? amount)
    {
        // Without an amount the text asks for the value of a unit, and names no target.
        if (amount is not { } from)
        {
            return null;
        }

        var text = reading.Text;
        Currency? found = null;
        for (var i = 0; i < text.Count; i++)
        {
            if (Of(text, i) is { } currency && !reading.Marks.Amounts.Exists(a => a.FirstToken <= i && i < a.EndToken) && currency != from.Currency)
            {
                found = currency;
            }
        }

        return found;
    }

    private static Currency? Of(TokenizedText text, int index) => text.Word(index) switch
    {
        "peso" or "pesos" or "clp" or "pesitos" or "lucas" or "luquitas" => Currency.CLP,
        "plata" when text.Word(index + 1) is "chilena" or "nuestra" || text.Word(index - 1) is "en" => Currency.CLP,
        "nacional" when text.Word(index - 1) is "moneda" => Currency.CLP,
        "dolar" or "dolares" or "usd" => Currency.USD,
        "euro" or "euros" or "eur" => Currency.EUR,
        "uf" or "ufs" => Currency.UF,
        "fomento" => Currency.UF,
        "utm" or "utms" => Currency.UTM,
        "tributarias" or "tributaria" => Currency.UTM,
        _ => null,
    };
}
