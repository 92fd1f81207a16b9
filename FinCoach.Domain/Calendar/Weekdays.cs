using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>el lunes</c>, <c>el viernes pasado</c>, <c>el próximo martes</c>, <c>el jueves de la semana pasada</c>.</summary>
internal static class Weekdays
{
    /// <summary>The day of the week that a word names.</summary>
    public static DayOfWeek? Of(ReadOnlySpan<char> word) => word switch
    {
        "lunes" => DayOfWeek.Monday,
        "martes" => DayOfWeek.Tuesday,
        "miercoles" or "miercole" => DayOfWeek.Wednesday,
        "jueves" => DayOfWeek.Thursday,
        "viernes" or "vierne" => DayOfWeek.Friday,
        "sabado" => DayOfWeek.Saturday,
        "domingo" => DayOfWeek.Sunday,
        _ => null,
    };

    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var ahead = text.Word(first) is "proximo" or "prox";
        var back = text.Word(first) is "pasado" or "ultimo";
        var at = ahead || back ? first + 1 : first;
        if (Of(text.Word(at)) is not { } weekday)
        {
            return false;
        }

        var end = at + 1;
        var dateAt = text.Word(end) is "," ? end + 1 : end;
        dateAt += text.Word(dateAt) is "el" or "dia" ? 1 : 0;
        // "viernes 20", "viernes 20 de noviembre": the number decides.
        dateAt += text.Word(dateAt) is "dia" ? 1 : 0;
        if (NumericDates.TryRead(text, dateAt, frame, out var dated) || DayMonthDates.TryRead(text, dateAt, frame, out dated)
            || TryReadNumbered(text, dateAt, weekday, frame, out dated))
        {
            mention = dated with { FirstToken = first };
            return true;
        }

        var weekAt = text.Word(end) is "de" or "en" ? end + 1 : end;
        weekAt += text.Word(weekAt) is "la" ? 1 : 0;
        if ((weekAt > end || text.Word(end) is "esta") && RelativePeriods.TryReadWeek(text, weekAt, frame, out var week, out var weekEnd))
        {
            mention = TimeMention.Day(first, weekEnd, TimeFrame.AddDays(week.From, ((int)weekday + 6) % 7));
            return true;
        }

        ReadTail(text, ref end, ref back, ref ahead);
        mention = TimeMention.Day(first, end, Nearest(weekday, frame, back, ahead));
        return true;
    }

    /// <summary><c>martes 6</c>: the nearest sixth that is a Tuesday; a number that is none soon counts something else.</summary>
    private static bool TryReadNumbered(TokenizedText text, int first, DayOfWeek weekday, TimeFrame frame, out TimeMention mention)
    {
        if (text.Word(first) is not ("un" or "una" or "uno") && DayOfMonth.TryReadBare(text, first, frame, out mention))
        {
            var step = frame.Direction == Direction.Past ? -1 : 1;
            var day = mention.Date!.Value;
            for (var months = 0; months <= 12; months++)
            {
                var month = TimeFrame.AddMonths(new DateOnly(day.Year, day.Month, 1), step * months);
                if (TimeFrame.On(day.Day, month.Month, month.Year) is { } date && date.DayOfWeek == weekday)
                {
                    mention = mention with { Date = date };
                    return true;
                }
            }
        }

        mention = default;
        return false;
    }

    private static void ReadTail(TokenizedText text, ref int end, ref bool back, ref bool ahead)
    {
        if (text.Word(end) is "pasado" or "ultimo" or "anterior" && text.Word(end + 1) is not "manana")
        {
            back = true;
            end++;
        }
        else if (text.Word(end) is "proximo" or "siguiente")
        {
            ahead = true;
            end++;
        }
        else if (text.Word(end) is "que" && text.Word(end + 1) is "viene" or "paso")
        {
            ahead = text.Word(end + 1) is "viene";
            back = !ahead;
            end += 2;
        }
    }

    private static DateOnly Nearest(DayOfWeek weekday, TimeFrame frame, bool back, bool ahead)
    {
        var past = back || (!ahead && frame.Direction == Direction.Past);
        var distance = past
            ? -(((int)frame.Today.DayOfWeek - (int)weekday + 7) % 7)
            : ((int)weekday - (int)frame.Today.DayOfWeek + 7) % 7;
        // On a Monday nobody calls today "el lunes pasado" or "el próximo lunes".
        if (distance == 0 && (back || ahead))
        {
            distance = past ? -7 : 7;
        }

        return TimeFrame.AddDays(frame.Today, distance);
    }
}
