using System.Globalization;

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

    /// <summary><c>este mes</c>, <c>en octubre</c>, <c>entre el 1 de octubre y el 3 de noviembre</c>.</summary>
    public static string Span(DateOnly from, DateOnly to, DateOnly today)
    {
        if (from == to)
        {
            return Of(from, today);
        }

        var wholeMonth = from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
        if (wholeMonth && from.Year == today.Year)
        {
            return from.Month == today.Month ? "este mes" : "en " + from.ToString("MMMM", Chile);
        }

        return wholeMonth
            ? "en " + from.ToString("MMMM 'de' yyyy", Chile)
            : $"entre el {Long(from, today)} y el {Long(to, today)}";
    }
}
