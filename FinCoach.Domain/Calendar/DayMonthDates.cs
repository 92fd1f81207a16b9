using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>5 de marzo</c>, <c>cinco de marzo del 2026</c>, <c>20 nov</c>, <c>el 15 del mes pasado</c>.</summary>
internal static class DayMonthDates
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (text[first].Glued && text.Word(first - 1) is "/" or "-" or "." or "," or ":"
            || !SmallNumbers.TryReadDay(text, first, out var day, out var end))
        {
            return false;
        }

        var linked = text.Word(end) is "de" or "del";
        var at = linked ? end + 1 : end;
        if (linked && TryReadMonthWord(text, at, frame, out var month, out var monthEnd))
        {
            return TimeFrame.On(day, month.Month, month.Year) is { } relative
                && Set(TimeMention.Day(first, monthEnd, relative), out mention);
        }

        if (!linked && TryReadDashed(text, first, day, end, frame, out mention))
        {
            return true;
        }

        // "el 21 del 3": the month by its number.
        if (text.Word(end) is "del" && text[at].Kind == TokenKind.Digits && text.Word(at).Length <= 2 && text[at + 1] is not { Glued: true }
            && !Amounts.Measures.FollowsAt(text, at + 1) && frame.Nearest(day, int.Parse(text.Word(at), CultureInfo.InvariantCulture)) is { } numbered)
        {
            mention = TimeMention.Day(first, at + 1, numbered);
            return true;
        }

        at += linked && text.Word(at) is "mes" && text.Word(at + 1) is "de" ? 2 : 0;
        var number = SpanishMonths.Of(text.Word(at));
        if (number == 0)
        {
            return false;
        }

        // "30 sept. de 2026"
        at += text[at + 1].Glued && text.Word(at + 1) is "." && text.Word(at).Length <= 4 ? 1 : 0;
        return TryReadYear(text, at + 1, out var year, out var yearEnd)
            ? TimeFrame.On(day, number, year) is { } dated && Set(TimeMention.Day(first, yearEnd, dated), out mention)
            : frame.Nearest(day, number) is { } nearest && Set(TimeMention.Day(first, Tail(text, at + 1), nearest), out mention);
    }

    /// <summary>A year after a month: <c>de 2026</c>, <c>del 2026</c>, <c>del año 2026</c>, <c>del año pasado</c> is not one.</summary>
    public static bool TryReadYear(TokenizedText text, int first, out int year, out int end)
    {
        var at = text.Word(first) is "de" or "del" or "," or "en" ? first + 1 : first;
        at += text.Word(at) is "el" ? 1 : 0;
        at += text.Word(at) is "ano" ? 1 : 0;
        year = 0;
        end = at + 1;
        // "de dos mil veintiséis", as dictation writes it.
        if (at > first && text.Word(at) is "dos" && text.Word(at + 1) is "mil" && Amounts.Numeral.TryReadWords(text, at + 2, out var words)
            && words.Value is >= 1 and < 100)
        {
            year = 2000 + (int)words.Value;
            end = words.EndToken;
            return true;
        }

        return text[at].Kind == TokenKind.Digits && text.Word(at).Length == 4 && text.Word(at)[0] is '1' or '2'
            && int.TryParse(text.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1900 and <= 2099 && text.Word(end) is not ("pesos" or "lucas");
    }

    /// <summary><c>23-sep-2026</c>, <c>1/ene/26</c>, <c>30-jul</c>.</summary>
    private static bool TryReadDashed(TokenizedText text, int first, int day, int end, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (!text[end].Glued || text.Word(end) is not ("-" or "/") || SpanishMonths.Of(text.Word(end + 1)) is not (> 0 and var month))
        {
            return false;
        }

        if (!text.Word(end + 2).SequenceEqual(text.Word(end)) || text[end + 3].Kind != TokenKind.Digits || text.Word(end + 3).Length is not (2 or 4))
        {
            return frame.Nearest(day, month) is { } nearest && Set(TimeMention.Day(first, end + 2, nearest), out mention);
        }

        var year = int.Parse(text.Word(end + 3), CultureInfo.InvariantCulture);
        return TimeFrame.On(day, month, year < 100 ? 2000 + year : year) is { } date && Set(TimeMention.Day(first, end + 4, date), out mention);
    }

    // "5 de marzo pasado": the day is found already, the word only confirms it.
    private static int Tail(TokenizedText text, int index) => text.Word(index) is "pasado" ? index + 1 : index;

    private static bool TryReadMonthWord(TokenizedText text, int first, TimeFrame frame, out DateOnly month, out int end)
    {
        end = first + 1;
        month = frame.Today;
        if (text.Word(first) is "presente" or "corriente" or "actual")
        {
            return true;
        }

        if (text.Word(first) is not ("este" or "mes" or "proximo" or "pasado")
            || !RelativePeriods.TryRead(text, first, frame, out var mention) || mention.Period is not { From.Day: 1 } period)
        {
            return false;
        }

        month = period.From;
        end = mention.EndToken;
        return true;
    }

    private static bool Set(TimeMention value, out TimeMention mention)
    {
        mention = value;
        return true;
    }
}
