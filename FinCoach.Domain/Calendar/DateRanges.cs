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
            return TryReadWeekOf(text, first, frame, out mention);
        }

        var at = text.Word(first + 1) is "el" ? first + 2 : first + 1;
        return (TryReadClosed(text, first, at, frame, opening, out mention))
            || (opening is "desde" && TryReadOpen(text, first, at, frame, out mention));
    }

    private static bool TryReadClosed(
        TokenizedText text, int first, int at, TimeFrame frame, ReadOnlySpan<char> opening, out TimeMention mention)
    {
        mention = default;
        var bare = SmallNumbers.TryReadDay(text, at, out var day, out var dayEnd) && IsLink(text, dayEnd, opening);
        TimeMention from = default;
        if (!bare && !(TimeGrammar.TryReadDay(text, at, frame, out from) && IsLink(text, from.EndToken, opening)))
        {
            return false;
        }

        var link = bare ? dayEnd : from.EndToken;
        var lastAt = text.Word(link + 1) is "el" or "dia" ? link + 2 : link + 1;
        if (!TimeGrammar.TryReadDay(text, lastAt, frame, out var to) || to.Date is not { } last)
        {
            return false;
        }

        // "del 1 al 15 de marzo": the first day takes the month of the second.
        var start = bare ? TimeFrame.On(day, last.Month, last.Year) : from.Date;
        if (start > last)
        {
            start = bare ? TimeFrame.AddMonths(start.Value, -1) : frame.Direction == Direction.Past ? start : null;
            if (!bare && start is { } crossing)
            {
                start = Weekdays.Of(text.Word(at)) is not null ? TimeFrame.AddDays(crossing, -7) : TimeFrame.AddMonths(crossing, -12);
            }
        }

        if (start is not { } begin || begin > last)
        {
            return false;
        }

        mention = TimeMention.Span(first, to.EndToken, new Period(begin, last));
        return true;
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

    /// <summary><c>la semana del 5 de marzo</c>.</summary>
    private static bool TryReadWeekOf(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (text.Word(first) is not "semana" || text.Word(first + 1) is not "del"
            || !TimeGrammar.TryReadDay(text, first + 2, frame, out var day) || day.Date is not { } date)
        {
            return false;
        }

        mention = TimeMention.Span(first, day.EndToken, TimeFrame.Week(date));
        return true;
    }

    private static bool IsLink(TokenizedText text, int index, ReadOnlySpan<char> opening) =>
        opening is "entre" ? text.Word(index) is "y" or "e" : text.Word(index) is "al" or "a" or "hasta";
}
