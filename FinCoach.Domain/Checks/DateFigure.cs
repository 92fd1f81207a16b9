using System.Globalization;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Checks;

/// <summary>Dates in running text, by their form; relative days ("ayer") hold no figure.</summary>
internal static class DateFigure
{
    /// <summary>The date that starts at a digit: <c>20 de noviembre de 2026</c>, <c>20-11-2026</c>, <c>2026-11-20</c>, <c>20/11</c>.</summary>
    public static Figure? At(string text, int start) => Spoken(text, start) ?? Numeric(text, start);

    /// <summary><c>noviembre de 2026</c>, found from its year.</summary>
    public static Figure? BeforeYear(string text, int yearStart, int year)
    {
        var wordEnd = yearStart;
        foreach (var lead in (ReadOnlySpan<string>)[" de ", " del ", " "])
        {
            if (yearStart >= lead.Length && text.AsSpan(yearStart - lead.Length, lead.Length).SequenceEqual(lead))
            {
                wordEnd = yearStart - lead.Length;
                break;
            }
        }

        var wordStart = wordEnd;
        while (wordStart > 0 && char.IsLetter(text[wordStart - 1]))
        {
            wordStart--;
        }

        return wordEnd < yearStart && MonthOf(text[wordStart..wordEnd]) is { } month
            ? new Figure(FigureKind.Date, wordStart, yearStart + 4 - wordStart, 0m, 0) { Month = month, Year = year }
            : null;
    }

    private static Figure? Spoken(string text, int start)
    {
        var end = Numeral.Digits(text, start);
        if (end - start > 2 || !Number(text, start, end, 1, 31, out var day))
        {
            return null;
        }

        // "1° de mayo", "1º de mayo"
        var de = end < text.Length && text[end] is '°' or 'º' ? end + 1 : end;
        if (string.CompareOrdinal(text, de, " de ", 0, 4) != 0)
        {
            return null;
        }

        var word = WordEnd(text, de + 4);
        if (MonthOf(text[(de + 4)..word]) is not { } month)
        {
            return null;
        }

        var (year, last) = YearAfter(text, word);
        return new Figure(FigureKind.Date, start, last - start, 0m, 0) { Day = day, Month = month, Year = year };
    }

    private static (int? Year, int End) YearAfter(string text, int at)
    {
        foreach (var lead in (ReadOnlySpan<string>)[" de ", " del "])
        {
            var start = at + lead.Length;
            if (string.CompareOrdinal(text, at, lead, 0, lead.Length) == 0 && Numeral.Digits(text, start) == start + 4)
            {
                return (int.Parse(text.AsSpan(start, 4), CultureInfo.InvariantCulture), start + 4);
            }
        }

        return (null, at);
    }

    private static Figure? Numeric(string text, int start)
    {
        Span<int> ends = stackalloc int[3];
        var parts = 0;
        var at = start;
        var mark = '\0';
        while (parts < 3)
        {
            var end = Numeral.Digits(text, at);
            if (end == at || end - at > 4)
            {
                return null;
            }

            ends[parts++] = end;
            if (end >= text.Length || text[end] is not ('-' or '/') || (mark != '\0' && text[end] != mark) || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]))
            {
                break;
            }

            mark = text[end];
            at = end + 1;
        }

        return parts switch
        {
            3 when ends[0] - start == 4 => Built(text, start, ends[2], (ends[1] + 1, ends[2]), (ends[0] + 1, ends[1]), (start, ends[0])),
            3 => Built(text, start, ends[2], (start, ends[0]), (ends[0] + 1, ends[1]), (ends[1] + 1, ends[2])),
            // "20/11" is a day, "10-20" a range.
            2 when mark == '/' => Built(text, start, ends[1], (start, ends[0]), (ends[0] + 1, ends[1]), null),
            _ => null,
        };
    }

    private static Figure? Built(string text, int start, int end, (int From, int To) day, (int From, int To) month, (int From, int To)? year)
    {
        int? y = null;
        if (year is { } span)
        {
            y = int.Parse(text.AsSpan(span.From, span.To - span.From), CultureInfo.InvariantCulture);
            y = span.To - span.From == 2 ? y + 2000 : y;
        }

        return Number(text, day.From, day.To, 1, 31, out var d) && Number(text, month.From, month.To, 1, 12, out var m)
            ? new Figure(FigureKind.Date, start, end - start, 0m, 0) { Day = d, Month = m, Year = y }
            : null;
    }

    private static bool Number(string text, int from, int to, int least, int most, out int value) =>
        int.TryParse(text.AsSpan(from, to - from), NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value >= least && value <= most;

    private static int WordEnd(string text, int start)
    {
        while (start < text.Length && char.IsLetter(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int? MonthOf(string word) => SpanishMonths.Of(Letters.Fold(word)) is > 0 and var month ? month : null;
}
