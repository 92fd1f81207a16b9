using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>del 1 al 15 de marzo</c>, <c>entre el lunes y el viernes</c>, <c>desde el 5 de marzo hasta hoy</c>, <c>desde el lunes</c>.</summary>
internal static class DateRanges
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var opening = text.Word(first);
        if (opening is not ("del" or "de" or "desde" or "entre"))
        {
            return TryReadWeekOf(text, first, frame, out mention) || TryReadUnopened(text, first, frame, out mention);
        }

        var at = text.Word(first + 1) is "el" ? first + 2 : first + 1;
        return (TryReadClosed(text, first, at, frame, opening, out mention))
            || (opening is "desde" && TryReadOpen(text, first, at, frame, out mention));
    }

    private static bool TryReadClosed(
        TokenizedText text, int first, int at, TimeFrame frame, ReadOnlySpan<char> opening, out TimeMention mention)
    {
        mention = default;
        if (TryReadYears(text, first, at, opening, out mention))
        {
            return true;
        }

        var bare = SmallNumbers.TryReadDay(text, at, out var day, out var dayEnd) && IsLink(text, dayEnd, opening);
        TimeMention from = default;
        if (!bare && !((TimeGrammar.TryReadDay(text, at, frame, out from) || TryReadMonthStart(text, at, frame, out from))
            && IsLink(text, from.EndToken, opening)))
        {
            return false;
        }

        var link = bare ? dayEnd : from.EndToken;
        var lastAt = text.Word(link + 1) is "el" or "dia" ? link + 2 : link + 1;
        if (!TryReadNow(text, lastAt, frame, out var to) && !TimeGrammar.TryReadDay(text, lastAt, frame, out to))
        {
            return false;
        }

        var last = to.Date ?? frame.Today;

        // "del 1 al 15 de marzo": the first day takes the month of the second.
        var start = bare ? TimeFrame.On(day, last.Month, last.Year) : from.Date;
        if (start > last)
        {
            // "del 25 al 3 de marzo" begins in February, "de lunes a viernes" in one week, "del 1/12 al 4/2" in the year before.
            start = bare ? TimeFrame.AddMonths(start.Value, -1)
                : Weekdays.Of(text.Word(at)) is not null ? TimeFrame.AddDays(start.Value, -7)
                : TimeFrame.AddMonths(start.Value, 12 * (last.Year - start.Value.Year));
            start = start > last && !bare ? TimeFrame.AddMonths(start.Value, -12) : start;
        }

        // "de 18 de noviembre a 19 de diciembre de 2015": the first day takes the year of the second.
        if (!bare && start is { } early && last.DayNumber - early.DayNumber > 366 && !HasYear(text, at, from.EndToken))
        {
            start = TimeFrame.AddMonths(early, 12 * (last.Year - early.Year));
            start = start > last ? TimeFrame.AddMonths(start.Value, -12) : start;
        }

        if (start is not { } begin || begin > last)
        {
            return false;
        }

        mention = TimeMention.Span(first, to.EndToken, new Period(begin, last));
        return true;
    }

    private static bool HasYear(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind == TokenKind.Digits && text.Word(i).Length == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadMonthStart(TokenizedText text, int first, TimeFrame frame, out TimeMention start)
    {
        var found = MonthPeriods.TryReadMonth(text, first, frame with { Direction = Direction.Past }, out var month, out var end)
            && (TryReadNow(text, end + 1, frame, out _) || TimeGrammar.TryReadDay(text, end + 1, frame, out _));
        start = found ? TimeMention.Day(first, end, month.From) : default;
        return found;
    }

    private static bool TryReadNow(TokenizedText text, int first, TimeFrame frame, out TimeMention now)
    {
        var length = text.Word(first) is "ahora" or "hoy" or "fecha" ? 1 : text.Word(first) is "la" && text.Word(first + 1) is "fecha" ? 2 : 0;
        now = length > 0 ? TimeMention.Day(first, first + length, frame.Today) : default;
        return length > 0;
    }

    /// <summary><c>entre 2024 y 2026</c>.</summary>
    private static bool TryReadYears(TokenizedText text, int first, int at, ReadOnlySpan<char> opening, out TimeMention mention)
    {
        mention = default;
        if (!IsYear(text, at, out var from) || !IsLink(text, at + 1, opening))
        {
            return false;
        }

        var lastAt = text.Word(at + 2) is "el" ? at + 3 : at + 2;
        if (!IsYear(text, lastAt, out var to) || to < from)
        {
            return false;
        }

        mention = TimeMention.Span(first, lastAt + 1, new Period(TimeFrame.Months(from, 1, 1).From, TimeFrame.Months(to, 12, 12).To));
        return true;
    }

    private static bool IsYear(TokenizedText text, int index, out int year)
    {
        year = 0;
        return text[index].Kind == TokenKind.Digits && text.Word(index).Length == 4
            && int.TryParse(text.Word(index), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1900 and <= 2100
            && !(text[index + 1].Glued && text[index + 2] is { Glued: true, Kind: TokenKind.Digits });
    }

    private static bool TryReadOpen(TokenizedText text, int first, int at, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var past = frame with { Direction = Direction.Past };
        if (!TimeGrammar.TryReadDay(text, at, past, out var from) || from.Date is not { } begin || begin > frame.Today)
        {
            return false;
        }

        mention = TimeMention.Span(first, from.EndToken, new Period(begin, frame.Today));
        return true;
    }

    /// <summary><c>9 al 12 de junio</c>.</summary>
    private static bool TryReadUnopened(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        return text[first].Kind == TokenKind.Digits && text.Word(first + 1) is "al" or "a"
            && DayMonthDates.TryRead(text, first + 2, frame, out _) && TryReadClosed(text, first, first, frame, "del", out mention);
    }

    /// <summary><c>la semana del 5 de marzo</c>.</summary>
    private static bool TryReadWeekOf(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var at = text.Word(first + 1) is "que" && text.Word(first + 2) is "empieza" or "comienza" or "parte" or "inicia" ? first + 3 : first + 2;
        if (text.Word(first) is not "semana" || text.Word(first + 1) is not ("del" or "de" or "que")
            || !TimeGrammar.TryReadDay(text, at, frame, out var day) || day.Date is not { } date)
        {
            return false;
        }

        mention = TimeMention.Span(first, day.EndToken, TimeFrame.Week(date));
        return true;
    }

    private static bool IsLink(TokenizedText text, int index, ReadOnlySpan<char> opening) =>
        opening is "entre" ? text.Word(index) is "y" or "e" : text.Word(index) is "al" or "a" or "hasta";
}
