using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Indicators;

/// <summary>
/// Converts between pesos, UF, UTM, dollars and euros by way of pesos, with the values of the day. Rounding happens once, at the end:
/// pesos to the unit, UF and UTM to four decimals (as the CMF and the SII publish and bill), dollars and euros to the cent; halves go away from zero.
/// </summary>
public static class Converter
{
    private const int UnitDecimals = 4;
    private const int CentDecimals = 2;

    /// <summary>Converts, or gives null when a value that is needed is not known.</summary>
    /// <param name="amount">What is converted.</param>
    /// <param name="target">The unit asked for.</param>
    /// <param name="known">The known values; the latest one on or before the day is used.</param>
    /// <param name="day">The day of the conversion.</param>
    public static Conversion? Convert(Money amount, Currency target, IEnumerable<Indicator> known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        var values = known as IReadOnlyCollection<Indicator> ?? [.. known];
        var used = new List<Indicator>(2);
        if (!TryValue(amount.Currency, values, day, used, out var from) || !TryValue(target, values, day, used, out var to))
        {
            return null;
        }

        var exact = amount.Currency == target ? amount.Value : amount.Value * from / to;
        return new Conversion(new Money(Round(exact, target), target), amount.Currency == target ? [] : used);
    }

    /// <summary>The value of a unit on a day: the latest known one on or before it.</summary>
    public static Indicator? ValueOf(Currency unit, IEnumerable<Indicator> known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Where(i => i.Unit == unit && i.Date <= day).MaxBy(i => i.Date);
    }

    /// <summary>Rounds to what the unit is written with.</summary>
    public static decimal Round(decimal value, Currency unit) => unit switch
    {
        Currency.CLP => Math.Round(value, 0, MidpointRounding.AwayFromZero),
        Currency.UF or Currency.UTM => Math.Round(value, UnitDecimals, MidpointRounding.AwayFromZero),
        _ => Math.Round(value, CentDecimals, MidpointRounding.AwayFromZero),
    };

    private static bool TryValue(
        Currency unit, IReadOnlyCollection<Indicator> known, DateOnly day, List<Indicator> used, out decimal pesos)
    {
        pesos = 1;
        if (unit == Currency.CLP)
        {
            return true;
        }

        if (ValueOf(unit, known, day) is not { Pesos: > 0 } value)
        {
            return false;
        }

        used.Add(value);
        pesos = value.Pesos;
        return true;
    }
}
