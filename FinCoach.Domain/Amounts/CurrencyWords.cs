using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>The signs and words that name a currency before or after a number.</summary>
internal static class CurrencyWords
{
    /// <summary>A currency before its number: <c>$</c>, <c>US$</c>, <c>UF</c>.</summary>
    public static bool TryReadPrefix(TokenizedText text, int first, out Currency currency, out int end)
    {
        end = first + 1;
        var next = text.Word(first + 1);
        switch (text.Word(first))
        {
            case "$":
                // "U$S 20", "U$D 20" begin one token earlier; here it is the peso sign.
                currency = Currency.CLP;
                return true;
            case "us" or "usd" or "clp" or "u" when next is "$":
                currency = text.Word(first) is "clp" ? Currency.CLP : Currency.USD;
                end = text.Word(first) is "u" && text.Word(first + 2) is "s" or "d" ? first + 3 : first + 2;
                return text.Word(first) is not "u" || end == first + 3;
            case "us" or "usd":
                currency = Currency.USD;
                return true;
            case "clp":
                currency = Currency.CLP;
                return true;
            case "uf" or "ufs":
                currency = Currency.UF;
                return true;
            case "utm":
                currency = Currency.UTM;
                return true;
            case "€" or "eur":
                currency = Currency.EUR;
                end = next is "€" ? first + 2 : end;
                return true;
            default:
                currency = default;
                return false;
        }
    }

    /// <summary>A currency after its number: <c>pesos</c>, <c>de dólares</c>, <c>UF</c>.</summary>
    public static bool TryReadSuffix(TokenizedText text, int first, out Currency currency, out int end)
    {
        var at = text.Word(first) is "de" ? first + 1 : first;
        end = at + 1;
        switch (text.Word(at))
        {
            case "peso" or "pesos" or "pesito" or "pesitos" or "clp" or "pesso" or "pessos" or "pe" or "pesoss":
                end += text.Word(end) is "chilenos" or "chileno" ? 1 : 0;
                currency = Currency.CLP;
                return text.Word(at) is not "pe";
            case "$" when text[at + 1].Kind != TokenKind.Digits:
                currency = Currency.CLP;
                return true;
            case "dolar" or "dolares" or "usd" or "dolarcitos" or "dollar" or "dollars" or "verdes":
                end += text.Word(end) is "americanos" or "estadounidenses" or "gringos" or "americano" ? 1 : 0;
                currency = Currency.USD;
                return true;
            case "us" when text.Word(end) is "$":
                end++;
                currency = Currency.USD;
                return true;
            case "euro" or "euros" or "eur" or "€":
                currency = Currency.EUR;
                return true;
            case "uf" or "ufs" or "ufes":
                currency = Currency.UF;
                return true;
            case "utm" or "utms":
                currency = Currency.UTM;
                return true;
            case "unidad" or "unidades" when text.Word(at + 1) is "de" && text.Word(at + 2) is "fomento":
                end = at + 3;
                currency = Currency.UF;
                return true;
            case "unidad" or "unidades" when text.Word(at + 1) is "tributaria" or "tributarias":
                end = text.Word(at + 2) is "mensual" or "mensuales" ? at + 3 : at + 2;
                currency = Currency.UTM;
                return true;
            default:
                currency = default;
                return false;
        }
    }
}
