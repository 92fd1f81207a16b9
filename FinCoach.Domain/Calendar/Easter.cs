namespace FinCoach.Domain.Calendar;

/// <summary>The movable feast that Good Friday hangs on.</summary>
public static class Easter
{
    /// <summary>Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher).</summary>
    /// <param name="year">1583 or later.</param>
    public static DateOnly Sunday(int year)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        var day = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(year, month, day);
    }
}
