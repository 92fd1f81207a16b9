using System.Globalization;
using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Recurring;

/// <summary>The day from which something recurring counts, as the text says it: <c>todos los viernes</c>, <c>los 5 de cada mes</c>.</summary>
public static partial class AnchorDay
{
    private static readonly (string Stem, DayOfWeek Day)[] Weekdays =
    [
        ("lunes", DayOfWeek.Monday), ("martes", DayOfWeek.Tuesday), ("miercoles", DayOfWeek.Wednesday), ("jueves", DayOfWeek.Thursday),
        ("viernes", DayOfWeek.Friday), ("sabado", DayOfWeek.Saturday), ("domingo", DayOfWeek.Sunday),
    ];

    /// <summary>The last such day that is not after today; today when the text names none.</summary>
    /// <param name="text">The text that tells of it.</param>
    /// <param name="recurrence">How often it comes.</param>
    /// <param name="date">The day that the text states as a date; it goes before what is read here.</param>
    /// <param name="today">The day in America/Santiago.</param>
    public static DateOnly Of(string text, Recurrence recurrence, DateOnly? date, DateOnly today)
    {
        if (date is { } stated)
        {
            return stated;
        }

        var folded = Letters.Fold(text);
        return recurrence switch
        {
            Recurrence.Weekly when WeekdayIn(folded) is { } weekday => today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7)),
            Recurrence.Monthly when MonthEnd().IsMatch(folded) => LastMonthEnd(today),
            Recurrence.Monthly when DayIn(folded) is { } day => LastSuch(day, today),
            _ => today,
        };
    }

    private static DayOfWeek? WeekdayIn(string folded)
    {
        foreach (var (stem, day) in Weekdays)
        {
            if (folded.Contains(stem, StringComparison.Ordinal))
            {
                return day;
            }
        }

        return null;
    }

    private static int? DayIn(string folded) =>
        StatedDay().Match(folded) is { Success: true } match
            && !Units.Contains(match.Groups["unit"].Value, StringComparer.Ordinal)
            && int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day
            ? day
            : null;

    // A day that this month lacks is its last one: the 31st in November is the 30th.
    private static DateOnly LastSuch(int day, DateOnly today)
    {
        var here = InMonth(day, today);
        if (here <= today && here.Day == day)
        {
            return here;
        }

        // The anchor must have the day itself, or later months would be clamped to this one's end.
        for (var month = today.AddMonths(-1); ; month = month.AddMonths(-1))
        {
            if (InMonth(day, month) is var found && found.Day == day)
            {
                return found;
            }
        }
    }

    private static DateOnly InMonth(int day, DateOnly month) =>
        new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));

    private static DateOnly LastMonthEnd(DateOnly today) => LastSuch(31, today);

    // "todos los 5", "los 5 de cada mes", "el dia 5 de todos los meses", "cada dia 5"; "el 15 lucas" counts something.
    [GeneratedRegex(@"\b(todos los|cada|los|el) (dias? )?(?<day>\d{1,2})\b ?(?<unit>[a-z%]*)", Linear)]
    private static partial Regex StatedDay();

    [GeneratedRegex(@"\b(fin|fines|final|ultimo dia) de (cada )?mes\b", Linear)]
    private static partial Regex MonthEnd();

    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private static readonly string[] Units =
        ["lucas", "luca", "mil", "palo", "palos", "k", "%", "pesos", "dias", "semanas", "meses", "cuotas", "uf", "utm"];
}
