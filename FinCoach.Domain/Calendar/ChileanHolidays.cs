namespace FinCoach.Domain.Calendar;

/// <summary>
/// Public holidays of the whole country, with the days that the law moves. Sources: Ley 2.977 and its changes; Ley 19.668
/// (San Pedro y San Pablo and Encuentro de Dos Mundos move to a Monday); Ley 20.148 and 16.840 (Virgen del Carmen);
/// Ley 20.299 (Iglesias Evangélicas); Ley 20.215 and 20.983 (bridges of September and 2 January); Ley 21.357 (Pueblos
/// Indígenas, the day of the winter solstice); Ley 18.700 (elections). Regional holidays are left out.
/// </summary>
public static class ChileanHolidays
{
    /// <summary>First year in which all the rules here are in force.</summary>
    public const int FirstYear = 2022;

    // The June solstice in Chile's time, 2022 to 2040: on the 21st but in these years, when it falls on the 20th in Chile.
    private static readonly int[] SolsticeOnTwentieth = [2024, 2025, 2028, 2029, 2032, 2033, 2036, 2037, 2040];

    /// <summary>The holidays of a year, in order.</summary>
    /// <param name="year">2022 or later.</param>
    public static IReadOnlyList<Holiday> Of(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        var easter = Easter.Sunday(year);
        List<Holiday> days =
        [
            new(new(year, 1, 1), "Año Nuevo", Irrenunciable: true),
            new(easter.AddDays(-2), "Viernes Santo"),
            new(easter.AddDays(-1), "Sábado Santo"),
            new(new(year, 5, 1), "Día del Trabajo", Irrenunciable: true),
            new(new(year, 5, 21), "Glorias Navales"),
            new(Solstice(year), "Día Nacional de los Pueblos Indígenas"),
            new(ToMonday(new(year, 6, 29)), "San Pedro y San Pablo"),
            new(new(year, 7, 16), "Virgen del Carmen"),
            new(new(year, 8, 15), "Asunción de la Virgen"),
            new(new(year, 9, 18), "Independencia Nacional", Irrenunciable: true),
            new(new(year, 9, 19), "Glorias del Ejército", Irrenunciable: true),
            new(ToMonday(new(year, 10, 12)), "Encuentro de Dos Mundos"),
            new(Reformation(year), "Día de las Iglesias Evangélicas y Protestantes"),
            new(new(year, 11, 1), "Todos los Santos"),
            new(new(year, 12, 8), "Inmaculada Concepción"),
            new(new(year, 12, 25), "Navidad", Irrenunciable: true),
        ];
        days.AddRange(Bridges(year));
        days.AddRange(Elections(year));
        return [.. days.OrderBy(d => d.Date)];
    }

    /// <summary>Says whether a day is a holiday; Sundays are not counted as one.</summary>
    public static bool IsHoliday(DateOnly date) => Of(date.Year).Any(h => h.Date == date);

    /// <summary>Says whether banks and offices work on a day.</summary>
    public static bool IsBusinessDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    /// <summary>The day itself when it is a business day, else the next one: when a due date falls on a holiday.</summary>
    public static DateOnly NextBusinessDay(DateOnly date)
    {
        while (!IsBusinessDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>Tuesday to Thursday go back to Monday, Friday goes on to Monday; weekends and Monday stay (Ley 19.668).</summary>
    private static DateOnly ToMonday(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Tuesday => date.AddDays(-1),
        DayOfWeek.Wednesday => date.AddDays(-2),
        DayOfWeek.Thursday => date.AddDays(-3),
        DayOfWeek.Friday => date.AddDays(3),
        _ => date,
    };

    /// <summary>31 October; a Tuesday goes back to Friday and a Wednesday on to Friday (Ley 20.299).</summary>
    private static DateOnly Reformation(int year)
    {
        var date = new DateOnly(year, 10, 31);
        return date.DayOfWeek switch
        {
            DayOfWeek.Tuesday => date.AddDays(-4),
            DayOfWeek.Wednesday => date.AddDays(2),
            _ => date,
        };
    }

    private static DateOnly Solstice(int year) => new(year, 6, SolsticeOnTwentieth.Contains(year) ? 20 : 21);

    private static IEnumerable<Holiday> Bridges(int year)
    {
        var eighteenth = new DateOnly(year, 9, 18).DayOfWeek;
        if (eighteenth is DayOfWeek.Tuesday)
        {
            yield return new(new(year, 9, 17), "Feriado adicional de Fiestas Patrias");
        }
        else if (eighteenth is DayOfWeek.Saturday)
        {
            yield return new(new(year, 9, 17), "Feriado adicional de Fiestas Patrias");
        }
        else if (eighteenth is DayOfWeek.Wednesday)
        {
            yield return new(new(year, 9, 20), "Feriado adicional de Fiestas Patrias");
        }

        if (new DateOnly(year, 1, 1).DayOfWeek == DayOfWeek.Sunday)
        {
            yield return new(new(year, 1, 2), "Feriado adicional de Año Nuevo");
        }
    }

    /// <summary>
    /// Nationwide elections are holidays, irrenunciable for shops. Presidential and parliamentary ones fall on the third
    /// Sunday of November every four years (2025, 2029), runoffs on the fourth Sunday after; municipal and regional ones on the last Sunday
    /// of October (2024, 2028). 2026 and 2027 have none; a plebiscite that a law calls is added here by its date.
    /// </summary>
    private static IEnumerable<Holiday> Elections(int year)
    {
        if (year >= 2025 && (year - 2025) % 4 == 0)
        {
            var general = NthSunday(year, 11, 3);
            yield return new(general, "Elecciones presidenciales y parlamentarias", Irrenunciable: true);
            yield return new(general.AddDays(28), "Segunda votación presidencial", Irrenunciable: true);
        }
        else if (year >= 2024 && (year - 2024) % 4 == 0)
        {
            var last = new DateOnly(year, 10, 31);
            yield return new(last.AddDays(-(int)last.DayOfWeek), "Elecciones municipales y regionales", Irrenunciable: true);
        }
    }

    private static DateOnly NthSunday(int year, int month, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (n - 1)));
    }
}
