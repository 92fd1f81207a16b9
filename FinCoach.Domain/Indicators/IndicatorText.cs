using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Indicators;

/// <summary>Values of units as files and public sources write them: JSON as mindicador.cl answers it, or CSV.</summary>
public static class IndicatorText
{
    // The UF is of 1967; what lies before or far ahead is a slip.
    private static readonly DateOnly First = new(1967, 1, 20);
    private static readonly DateOnly Last = new(2100, 12, 31);

    // No unit has ever been worth more; a value without its decimal comma is.
    private const decimal Largest = 1_000_000m;

    /// <summary>Reads either form; the first character tells them apart.</summary>
    /// <exception cref="FormatException">Something is wrong; the message says where and what is wanted.</exception>
    public static IReadOnlyList<Indicator> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.AsSpan().TrimStart().TrimStart('\uFEFF');
        var read = content is ['{' or '[', ..] ? IndicatorJson.Read(content.ToString()) : IndicatorCsv.Read(content.ToString());
        return read.Count == 0 ? throw new FormatException("There is no value in it.") : WithoutRepeats(read);
    }

    /// <summary>One value, checked.</summary>
    /// <param name="where">Where it stands, for the message: <c>line 3</c>.</param>
    /// <exception cref="FormatException">The day or the value cannot be right.</exception>
    internal static Indicator Checked(Currency unit, DateOnly date, decimal value, string where)
    {
        if (date < First || date > Last)
        {
            throw new FormatException($"{where}: there is no value of {unit} for {date:yyyy-MM-dd}.");
        }

        return value is > 0 and <= Largest
            ? new Indicator(unit, unit == Currency.UTM ? new DateOnly(date.Year, date.Month, 1) : date, value)
            : throw new FormatException($"{where}: {value} pesos cannot be the value of one {unit}.");
    }

    private static List<Indicator> WithoutRepeats(IReadOnlyList<Indicator> read)
    {
        var distinct = read.Distinct().ToList();
        return distinct.GroupBy(i => (i.Unit, i.Date)).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new FormatException($"{twice.Key.Unit} has two values for {twice.Key.Date:yyyy-MM-dd}.")
            : distinct;
    }
}
