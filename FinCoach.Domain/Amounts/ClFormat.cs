using System.Globalization;

namespace FinCoach.Domain.Amounts;

/// <summary>The one way figures are written for people (nlu.md, finance-format compliance): Chilean signs, dots and commas.</summary>
public static class ClFormat
{
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    /// <summary>Spanish month names, January first.</summary>
    public static readonly IReadOnlyList<string> Months =
    [
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ];

    /// <summary><c>$12.990</c>, <c>UF 2,50</c>, <c>UTM 1,00</c>, <c>US$ 20,50</c>, <c>€ 20,50</c>; half a unit rounds away from zero.</summary>
    public static string Amount(Money money)
    {
        var sign = money.Value < 0 ? "-" : "";
        var value = Math.Abs(money.Value);
        return sign + money.Currency switch
        {
            Currency.CLP => "$" + Number(value, 0),
            Currency.UF => "UF " + Number(value, 2),
            Currency.UTM => "UTM " + Number(value, 2),
            Currency.USD => "US$ " + Number(value, 2),
            Currency.EUR => "€ " + Number(value, 2),
            _ => throw new ArgumentOutOfRangeException(nameof(money), money.Currency, "A currency without a format."),
        };
    }

    /// <summary><c>12,5 %</c> for 12.5: one decimal at most, none when it is zero.</summary>
    public static string Percent(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        return Number(rounded, decimal.IsInteger(rounded) ? 0 : 1) + " %";
    }

    /// <summary>A count: <c>3</c>, <c>1.200</c>, <c>0,9</c>; at most two decimals and no trailing zeros.</summary>
    public static string Count(decimal value) =>
        Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,##0.##", Numbers);

    /// <summary><c>20 de noviembre</c>: for days near the conversation, where the year is plain.</summary>
    public static string Day(DateOnly date) => $"{date.Day} de {Months[date.Month - 1]}";

    /// <summary><c>20-11-2026</c>: wherever the year matters.</summary>
    public static string FullDate(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals, Numbers);
}
