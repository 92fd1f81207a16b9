using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Instalments;

/// <summary>Splits a purchase without interest into monthly parts that add up exactly to its price.</summary>
public static class InstalmentPlan
{
    public const int Fewest = 2;
    public const int Most = 48;

    /// <summary>The parts, the first on the day of purchase and each other one the same day of the next month.</summary>
    /// <remarks>Parts are equal, rounded down to what the currency is written with; the remainder goes to the first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The count is not 2 to 48, or the price is not positive.</exception>
    public static IReadOnlyList<Instalment> Split(Money price, int count, DateOnly purchase)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price.Value);
        var part = Down(price.Value / count, price.Currency);
        var first = price.Value - (part * (count - 1));
        return [.. Enumerable.Range(0, count).Select(i => new Instalment(
            i + 1, count, TimeFrame.AddMonths(purchase, i), new Money(i == 0 ? first : part, price.Currency)))];
    }

    /// <summary>The parts that fall in a span of days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">As in <see cref="Split"/>.</exception>
    public static IEnumerable<Instalment> Within(Money price, int count, DateOnly purchase, Period span) =>
        Split(price, count, purchase).Where(part => part.Due >= span.From && part.Due <= span.To);

    private static decimal Down(decimal value, Currency currency)
    {
        var rounded = Converter.Round(value, currency);
        var step = currency switch
        {
            Currency.CLP => 1m,
            Currency.UF or Currency.UTM => 0.0001m,
            _ => 0.01m,
        };
        return rounded > value ? rounded - step : rounded;
    }
}
