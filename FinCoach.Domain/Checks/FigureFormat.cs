using FinCoach.Domain.Calendar;
using System.Globalization;
using System.Text;
using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Checks;

/// <summary>The finance format of nlu.md: <c>$12.990</c>, <c>UF 2,50</c>, <c>12,5 %</c>, <c>20 de noviembre</c> or <c>20-11-2026</c>.</summary>
public static class FigureFormat
{
    /// <summary>How the figure ought to be written; null where no format is laid down or the format would change the value.</summary>
    public static string? Expected(Figure figure) => figure switch
    {
        { Kind: FigureKind.Amount, Currency: Currency.CLP } when decimal.IsInteger(figure.Value) => MoneyFormat.Format(Money.Clp(figure.Value)),
        { Kind: FigureKind.Amount, Currency: Currency.UF } =>
            MoneyFormat.Format(new Money(figure.Value, Currency.UF)),
        { Kind: FigureKind.Percent } => Percent(figure),
        { Kind: FigureKind.Date, Day: { } day, Month: { } month, Year: null } => $"{day} de {SpanishMonths.Name(month)}",
        { Kind: FigureKind.Date, Day: { } day, Month: { } month, Year: { } year } =>
            string.Create(CultureInfo.InvariantCulture, $"{day:00}-{month:00}-{year:0000}"),
        _ => null,
    };

    /// <summary>Whether the figure is written as laid down. A year after <c>20 de noviembre</c> is allowed; so is a no-break space.</summary>
    public static bool IsKept(Figure figure, string text)
    {
        var written = figure.In(text).Replace('\u00A0', ' ').Replace('\u202F', ' ');
        if (figure is { Kind: FigureKind.Date, Day: { } day, Month: { } month, Year: { } year }
            && written == $"{day} de {SpanishMonths.Name(month)} de {year.ToString(CultureInfo.InvariantCulture)}")
        {
            return true;
        }

        // Pesos have no decimals, so pesos with decimals have no right form at all.
        return Expected(figure) is { } expected ? written == expected : figure is not { Kind: FigureKind.Amount, Currency: Currency.CLP };
    }

    /// <summary>The text with each figure in its format; what has none, or would lose digits, stays.</summary>
    public static string Normalised(string text)
    {
        var normal = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var figure in FigureScanner.Scan(text))
        {
            if (IsKept(figure, text) || Expected(figure) is not { } expected)
            {
                continue;
            }

            normal.Append(text, copied, figure.Start - copied).Append(expected);
            copied = figure.Start + figure.Length;
        }

        return normal.Append(text, copied, text.Length - copied).ToString();
    }

    private static string Percent(Figure figure)
    {
        var number = figure.Value.ToString("N" + figure.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(",", "\0", StringComparison.Ordinal).Replace('.', ',').Replace('\0', '.');
        return number + " %";
    }
}
