using System.Globalization;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions;

/// <summary>Days and spans as Chileans say them.</summary>
internal static class SpanishDays
{
    private static readonly CultureInfo Chile = CultureInfo.GetCultureInfo("es-CL");

    /// <summary><c>hoy</c>, <c>ayer</c>, <c>el 19 de noviembre</c>, <c>el 19 de noviembre de 2025</c>.</summary>
    public static string Of(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "hoy",
        1 => "ayer",
        _ => "el " + Long(day, today),
    };

    /// <summary><c>19 de noviembre</c>, with the year when it is another one.</summary>
    public static string Long(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "d 'de' MMMM" : "d 'de' MMMM 'de' yyyy", Chile);

    /// <summary><c>noviembre</c>, with the year when it is another one.</summary>
    public static string MonthName(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "MMMM" : "MMMM 'de' yyyy", Chile);

    /// <summary><c>este mes</c>, <c>esta semana</c>, <c>en octubre</c>, <c>el año pasado</c>, <c>entre el 1 de octubre y el 3 de noviembre</c>.</summary>
    public static string Span(DateOnly from, DateOnly to, DateOnly today)
    {
        var span = new Period(from, to);
        if (from == to)
        {
            return Of(from, today);
        }

        if (span == TimeFrame.Week(today))
        {
            return "esta semana";
        }

        if (span == TimeFrame.Week(today, -1))
        {
            return "la semana pasada";
        }

        if (span == TimeFrame.Month(from))
        {
            return Month(from, today);
        }

        return span == TimeFrame.Months(from.Year, 1, 12)
            ? Year(from.Year, today.Year)
            : (from.Year, from.Month) == (to.Year, to.Month)
                ? $"entre el {from.Day} y el {Long(to, today)}"
                : $"entre el {Long(from, today)} y el {Long(to, today)}";
    }

    private static string Month(DateOnly first, DateOnly today) => first.Year != today.Year
        ? "en " + first.ToString("MMMM 'de' yyyy", Chile)
        : first.Month == today.Month ? "este mes" : "en " + first.ToString("MMMM", Chile);

    private static string Year(int year, int current) => (current - year) switch
    {
        0 => "este año",
        1 => "el año pasado",
        _ => "en " + year.ToString(CultureInfo.InvariantCulture),
    };
}
