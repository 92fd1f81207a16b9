using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>este mes</c>, <c>la semana pasada</c>, <c>el próximo año</c>, <c>los últimos 7 días</c>, <c>el finde</c>.</summary>
internal static class RelativePeriods
{
    private enum Unit
    {
        None,
        Day,
        Week,
        Weekend,
        Month,
        Quarter,
        Semester,
        Year,
    }

    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (TryReadLast(text, first, frame, out mention))
        {
            return true;
        }

        var at = first;
        int? shift = text.Word(at) switch
        {
            "este" or "esta" or "presente" or "actual" => 0,
            "proximo" or "proxima" or "prox" or "siguiente" => 1,
            "pasado" or "pasada" or "ultimo" or "ultima" or "anterior" => -1,
            _ => null,
        };
        at += shift is null ? 0 : 1;
        var (unit, end) = UnitAt(text, at);
        if (unit is Unit.None or Unit.Day || IsRhythm(text, first))
        {
            return false;
        }

        var tail = TailAt(text, ref end);
        if (shift is null && tail is null && !StandsAlone(text, first, unit))
        {
            return false;
        }

        var period = PeriodOf(unit, frame, tail ?? shift, stated: shift is not null || tail is not null);
        mention = TimeMention.Span(first, end, period);
        return true;
    }

    /// <summary>A week that a weekday belongs to: <c>semana pasada</c>, <c>próxima semana</c>.</summary>
    public static bool TryReadWeek(TokenizedText text, int first, TimeFrame frame, out Period week, out int end)
    {
        week = default;
        end = first;
        if (!TryRead(text, first, frame, out var mention) || mention.Period is not { } period
            || period.To.DayNumber - period.From.DayNumber != 6)
        {
            return false;
        }

        week = period;
        end = mention.EndToken;
        return true;
    }

    /// <summary><c>últimos 7 días</c> ends today; <c>últimos 3 meses</c> are whole months, the current one included.</summary>
    private static bool TryReadLast(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var at = text.Word(first) is "ultimos" or "ultimas" ? first + 1 : first;
        if (!SmallNumbers.TryRead(text, at, out var count, out var unitAt))
        {
            return false;
        }

        var (unit, end) = UnitAt(text, unitAt);
        if (at == first)
        {
            if (text.Word(end) is not ("ultimos" or "ultimas") || text.Word(first - 1) is not ("los" or "las" or "estos" or "estas"))
            {
                return false;
            }

            end++;
        }

        var today = frame.Today;
        Period? period = unit switch
        {
            Unit.Day => new Period(TimeFrame.AddDays(today, 1 - count), today),
            Unit.Week => new Period(TimeFrame.AddDays(today, 1 - (7L * count)), today),
            Unit.Month => new Period(TimeFrame.Month(today, 1 - count).From, TimeFrame.Month(today).To),
            Unit.Year => new Period(TimeFrame.Months(Math.Max(1800, today.Year + 1 - count), 1, 1).From, TimeFrame.Months(today.Year, 12, 12).To),
            _ => null,
        };
        mention = period is { } found ? TimeMention.Span(first, end, found) : default;
        return period is not null;
    }

    private static (Unit Unit, int End) UnitAt(TokenizedText text, int index) => text.Word(index) switch
    {
        "dia" or "dias" => (Unit.Day, index + 1),
        "semana" or "semanas" or "semanita" => (Unit.Week, index + 1),
        "mes" or "meses" => (Unit.Month, index + 1),
        "ano" or "anos" => text[index + 1].Kind == TokenKind.Digits && text.Word(index + 1).Length == 4 ? (Unit.None, index) : (Unit.Year, index + 1),
        "trimestre" => (Unit.Quarter, index + 1),
        "semestre" => (Unit.Semester, index + 1),
        "finde" or "findes" or "weekend" => (Unit.Weekend, text.Word(index + 1) is "largo" ? index + 2 : index + 1),
        "fin" when text.Word(index + 1) is "de" && text.Word(index + 2) is "semana" =>
            (Unit.Weekend, text.Word(index + 3) is "largo" ? index + 4 : index + 3),
        "finsemana" => (Unit.Weekend, index + 1),
        _ => (Unit.None, index),
    };

    private static int? TailAt(TokenizedText text, ref int end)
    {
        switch (text.Word(end))
        {
            case "pasado" or "pasada" or "anterior" or "ultimo" or "ultima":
                end++;
                return -1;
            case "antepasado" or "antepasada":
                end++;
                return -2;
            case "proximo" or "proxima" or "siguiente" or "entrante":
                end++;
                return 1;
            case "actual" or "corriente" or "presente":
                end++;
                return 0;
            case "en" when text.Word(end + 1) is "curso":
                end += 2;
                return 0;
            case "que" when text.Word(end + 1) is "viene" or "entra" or "paso" or "pasado":
                end += 2;
                return text.Word(end - 1) is "viene" or "entra" ? 1 : -1;
            case "q" when text.Word(end + 1) is "viene" or "paso":
                end += 2;
                return text.Word(end - 1) is "viene" ? 1 : -1;
            default:
                return null;
        }
    }

    // "al mes", "por semana", "cada año" say how often, not when.
    private static bool IsRhythm(TokenizedText text, int index)
    {
        var before = text.Word(index - 1);
        return before is "al" or "por" or "cada" or "x" or "un" or "una" or "todo" or "otro" or "otra" or "los" or "las"
            || (before is "la" && text.Word(index - 2) is "a" or "por")
            || (before is "de" && text.Word(index - 2) is "fin" or "fines" or "principio" or "principios" or "mediados" or "comienzos");
    }

    private static bool StandsAlone(TokenizedText text, int index, Unit unit)
    {
        var before = text.Word(index - 1);
        return unit == Unit.Weekend
            ? before is "el" or "este" or "finde" or "del" or "en" or "pal"
            : unit is Unit.Month or Unit.Week or Unit.Year && before is "del"
                && text.Word(index - 2) is not ("fin" or "fines" or "final" or "principio" or "inicio" or "mitad" or "comienzo" or "resto" or "lista" or "compra" or "compras")
                && text.Word(index + 1) is not ("de" or "del" or "nuevo")
            || unit is Unit.Month or Unit.Week or Unit.Year && before is "el" or "la"
                && text.Word(index - 2) is "en" or "durante" or "va" or "de" or "lo" or "llevo" or "todo" or "toda" or "para"
                && text.Word(index + 1) is not ("de" or "del" or "nuevo");
    }

    private static Period PeriodOf(Unit unit, TimeFrame frame, int? shift, bool stated)
    {
        var moved = shift ?? 0;
        var today = frame.Today;
        return unit switch
        {
            Unit.Week => TimeFrame.Week(today, moved),
            Unit.Month => TimeFrame.Month(today, moved),
            Unit.Year => TimeFrame.Months(Math.Clamp(today.Year + moved, 1800, 2300), 1, 12),
            Unit.Quarter => Block(today, 3, moved),
            Unit.Semester => Block(today, 6, moved),
            _ => Weekend(frame, shift, stated),
        };
    }

    private static Period Weekend(TimeFrame frame, int? shift, bool stated)
    {
        var running = frame.Today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return (stated, shift) switch
        {
            (true, > 0) => (frame with { Direction = Direction.Future }).Weekend(running ? 1 : 0),
            (true, < 0) => (frame with { Direction = Direction.Past }).Weekend((running ? -1 : 0) + shift.Value + 1),
            _ => frame.Weekend(),
        };
    }

    private static Period Block(DateOnly today, int months, int shift)
    {
        var first = TimeFrame.AddMonths(new DateOnly(today.Year, ((today.Month - 1) / months * months) + 1, 1), (long)months * shift);
        return new Period(first, TimeFrame.Month(first, months - 1).To);
    }
}
