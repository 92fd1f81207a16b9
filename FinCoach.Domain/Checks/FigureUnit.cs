using FinCoach.Domain.Language;
using System.Collections.Frozen;
using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Checks;

/// <summary>What stands before or after a number and makes it money, a share or a count.</summary>
internal readonly record struct FigureUnit(FigureKind Kind, Currency? Currency, decimal Factor, int Start, int End)
{
    private static readonly FrozenDictionary<string, (Currency? Currency, decimal Factor)> MoneyWords =
        new Dictionary<string, (Currency?, decimal)>(StringComparer.Ordinal)
        {
            ["peso"] = (Amounts.Currency.CLP, 1),
            ["pesos"] = (Amounts.Currency.CLP, 1),
            ["clp"] = (Amounts.Currency.CLP, 1),
            ["luca"] = (Amounts.Currency.CLP, 1000),
            ["lucas"] = (Amounts.Currency.CLP, 1000),
            ["lks"] = (Amounts.Currency.CLP, 1000),
            ["luquitas"] = (Amounts.Currency.CLP, 1000),
            ["gamba"] = (Amounts.Currency.CLP, 100),
            ["gambas"] = (Amounts.Currency.CLP, 100),
            ["palo"] = (Amounts.Currency.CLP, 1_000_000),
            ["palos"] = (Amounts.Currency.CLP, 1_000_000),
            ["mil"] = (null, 1000),
            ["k"] = (null, 1000),
            ["millon"] = (null, 1_000_000),
            ["millones"] = (null, 1_000_000),
            ["uf"] = (Amounts.Currency.UF, 1),
            ["utm"] = (Amounts.Currency.UTM, 1),
            ["dolar"] = (Amounts.Currency.USD, 1),
            ["dolares"] = (Amounts.Currency.USD, 1),
            ["usd"] = (Amounts.Currency.USD, 1),
            ["euro"] = (Amounts.Currency.EUR, 1),
            ["euros"] = (Amounts.Currency.EUR, 1),
            ["eur"] = (Amounts.Currency.EUR, 1),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Counted = new[]
    {
        "cuota", "cuotas", "mes", "meses", "ano", "anos", "dia", "dias", "semana", "semanas", "gasto", "gastos", "ingreso",
        "ingresos", "registro", "registros", "compra", "compras", "pago", "pagos", "vez", "veces", "movimiento", "movimientos",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary><c>$</c>, <c>US$</c>, <c>€</c>, <c>UF</c>, <c>UTM</c>, <c>CLP</c> before a number that starts at <paramref name="number"/>.</summary>
    public static FigureUnit? Before(string text, int number)
    {
        var end = number > 0 && IsSpace(text[number - 1]) ? number - 1 : number;
        if (end == 0)
        {
            return null;
        }

        if (text[end - 1] is '$' or '€')
        {
            var us = end >= 3 && text[end - 1] == '$' && text.AsSpan(end - 3, 2).Equals("US", StringComparison.OrdinalIgnoreCase);
            var currency = text[end - 1] == '€' ? Amounts.Currency.EUR : us ? Amounts.Currency.USD : Amounts.Currency.CLP;
            return new FigureUnit(FigureKind.Amount, currency, 1, us ? end - 3 : end - 1, number);
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end].ToUpperInvariant() switch
        {
            "UF" => new FigureUnit(FigureKind.Amount, Amounts.Currency.UF, 1, start, number),
            "UTM" => new FigureUnit(FigureKind.Amount, Amounts.Currency.UTM, 1, start, number),
            "CLP" => new FigureUnit(FigureKind.Amount, Amounts.Currency.CLP, 1, start, number),
            "USD" => new FigureUnit(FigureKind.Amount, Amounts.Currency.USD, 1, start, number),
            "EUR" => new FigureUnit(FigureKind.Amount, Amounts.Currency.EUR, 1, start, number),
            _ => null,
        };
    }

    /// <summary><c>%</c>, <c>pesos</c>, <c>lucas</c>, <c>mil (pesos)</c>, <c>cuotas</c> … after a number that ends at <paramref name="number"/>.</summary>
    public static FigureUnit? After(string text, int number)
    {
        var start = number < text.Length && IsSpace(text[number]) ? number + 1 : number;
        if (start < text.Length && text[start] == '%')
        {
            return new FigureUnit(FigureKind.Percent, null, 1, number, start + 1);
        }

        var (word, end) = Word(text, start);
        if (word == "por" && Word(text, end + 1) is { Folded: "ciento", End: var cent })
        {
            return new FigureUnit(FigureKind.Percent, null, 1, number, cent);
        }

        if (!MoneyWords.TryGetValue(word, out var money))
        {
            return start > number && Counted.Contains(word) ? new FigureUnit(FigureKind.Count, null, 1, number, number) : null;
        }

        return money.Currency is null
            ? Multiplied(text, money.Factor, number, end)
            : new FigureUnit(FigureKind.Amount, money.Currency, money.Factor, number, end);
    }

    // "12 mil", "12 mil pesos", "2 millones de pesos", "2 millones de UF", "3 mil UF"
    private static FigureUnit Multiplied(string text, decimal factor, int number, int end)
    {
        var next = Word(text, end + 1);
        next = next.Folded == "de" ? Word(text, next.End + 1) : next;
        return MoneyWords.TryGetValue(next.Folded, out var money) && money is { Currency: { } currency, Factor: 1 }
            ? new FigureUnit(FigureKind.Amount, currency, factor, number, next.End)
            : new FigureUnit(FigureKind.Amount, null, factor, number, end);
    }

    private static (string Folded, int End) Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > start && end - start <= 12 ? (Letters.Fold(text[start..end]), end) : ("", Math.Max(start, end));
    }

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F';
}
