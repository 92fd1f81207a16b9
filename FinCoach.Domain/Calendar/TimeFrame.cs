using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary>Where a person stands in time, and the arithmetic on days from there. Saturates at the ends of the calendar.</summary>
/// <param name="Today">The person's day.</param>
/// <param name="Direction">How partial dates are completed.</param>
public readonly record struct TimeFrame(DateOnly Today, Direction Direction)
{
    private static readonly DateOnly Earliest = new(1800, 1, 1);
    private static readonly DateOnly Latest = new(2300, 12, 31);

    /// <summary>Adds days, within the calendar that people speak of.</summary>
    public static DateOnly AddDays(DateOnly date, long days)
    {
        var number = Math.Clamp(date.DayNumber + days, Earliest.DayNumber, Latest.DayNumber);
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The same day some months away, or the last day of a shorter month.</summary>
    public static DateOnly AddMonths(DateOnly date, long months) =>
        Clamp(date).AddMonths((int)Math.Clamp(months, -2400, 2400)) is var moved && moved < Earliest ? Earliest : Clamp(moved);

    /// <summary>Monday to Sunday around a day, shifted by whole weeks.</summary>
    public static Period Week(DateOnly day, long shift = 0)
    {
        var monday = AddDays(day, -(((int)day.DayOfWeek + 6) % 7) + (7 * Math.Clamp(shift, -10_000, 10_000)));
        return new Period(monday, AddDays(monday, 6));
    }

    /// <summary>The calendar month around a day, shifted by whole months.</summary>
    public static Period Month(DateOnly day, long shift = 0)
    {
        var first = AddMonths(new DateOnly(day.Year, day.Month, 1), shift);
        return new Period(first, new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));
    }

    /// <summary>Some months of one year, first and last included.</summary>
    public static Period Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));

    /// <summary>The last Saturday and Sunday, or the current ones; in the future the next or current ones.</summary>
    public Period Weekend(int shift = 0)
    {
        var saturday = AddDays(Today, 5 - (((int)Today.DayOfWeek + 6) % 7));
        if (Direction == Direction.Past && saturday > Today)
        {
            saturday = AddDays(saturday, -7);
        }

        saturday = AddDays(saturday, 7 * shift);
        return new Period(saturday, AddDays(saturday, 1));
    }

    /// <summary>The nearest year in which a month lies in the direction; the current month counts.</summary>
    public int YearOf(int month) => Direction switch
    {
        Direction.Past => month <= Today.Month ? Today.Year : Today.Year - 1,
        _ => month >= Today.Month ? Today.Year : Today.Year + 1,
    };

    /// <summary>The nearest day and month in the direction; null for a day that no year has.</summary>
    public DateOnly? Nearest(int day, int month)
    {
        var step = Direction == Direction.Past ? -1 : 1;
        // Eight years reach over a century year without a 29 February.
        for (int year = Today.Year, tries = 0; tries <= 8; year += step, tries++)
        {
            if (On(day, month, year) is { } date && (step < 0 ? date <= Today : date >= Today))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The nearest day of a month in the direction: <c>el 5</c>.</summary>
    public DateOnly? Nearest(int day)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var step = Direction == Direction.Past ? -1 : 1;
        for (var tries = 0; tries <= 2; tries++, month = AddMonths(month, step))
        {
            if (On(day, month.Month, month.Year) is { } date && (step < 0 ? date <= Today : date >= Today))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A date, or null where the calendar has no such day.</summary>
    public static DateOnly? On(int day, int month, int year) =>
        year is >= 1800 and <= 2300 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static DateOnly Clamp(DateOnly date) => date < Earliest ? Earliest : date > Latest ? Latest : date;
}
