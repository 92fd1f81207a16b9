using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>
/// The written form of money in es-CL: <c>$12.990</c>, <c>UF 2,50</c>, <c>UTM 1,00</c>, <c>US$ 20,50</c>, <c>€ 9,90</c>. Pesos have no
/// decimals; the other units always show two, and up to four when they carry more.
/// </summary>
public static class MoneyFormat
{
    private static readonly NumberFormatInfo Chilean = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    /// <summary>Writes an amount; a negative one carries its sign in front: <c>-$500</c>.</summary>
    public static string Format(Money money)
    {
        var value = Math.Abs(money.Value);
        var sign = money.Value < 0 ? "-" : "";
        return money.Currency switch
        {
            Currency.CLP => $"{sign}${Math.Round(value, 0, MidpointRounding.AwayFromZero).ToString("#,##0", Chilean)}",
            Currency.UF => $"{sign}UF {Decimals(value)}",
            Currency.UTM => $"{sign}UTM {Decimals(value)}",
            Currency.USD => $"{sign}US$ {Decimals(value)}",
            Currency.EUR => $"{sign}€ {Decimals(value)}",
            _ => throw new ArgumentOutOfRangeException(nameof(money), money.Currency, "Unknown currency."),
        };
    }

    /// <summary>Writes a percentage: <c>12,5 %</c>.</summary>
    /// <param name="percent">12.5 means 12,5 %.</param>
    public static string FormatPercent(decimal percent) => percent.ToString("#,##0.##", Chilean) + " %";

    /// <summary>Writes a plain number with Chilean separators: <c>1.234,5</c>.</summary>
    public static string FormatNumber(decimal number) => number.ToString("#,##0.####", Chilean);

    /// <summary>Reads a text that is one amount and nothing else; signs of the person's own writing are tolerated.</summary>
    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var trimmed = text.AsSpan().Trim();
        var negative = trimmed[0] == '-';
        var tokens = TokenizedText.Of((negative ? trimmed[1..] : trimmed).ToString());
        if (!MoneyGrammar.TryReadAt(tokens, 0, out var span) || span.EndToken != tokens.Count)
        {
            return false;
        }

        money = negative ? new Money(-span.Money.Value, span.Money.Currency) : span.Money;
        return true;
    }

    private static string Decimals(decimal value) => value.ToString("#,##0.00##", Chilean);
}
