using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>marzo</c>, <c>marzo de 2026</c>, <c>el año 2025</c>, <c>marzo pasado</c>, <c>desde enero</c>, <c>de enero a marzo</c>.</summary>
internal static class MonthPeriods
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (TryReadYear(text, first, out var year, out var yearEnd))
        {
            mention = TimeMention.Span(first, yearEnd, TimeFrame.Months(year, 1, 12));
            return true;
        }

        var at = text.Word(first) is "mes" && text.Word(first + 1) is "de" ? first + 2 : first;
        if (!TryReadMonth(text, at, frame, out var month, out var end) || IsName(text, at))
        {
            return false;
        }

        var since = text.Word(first - 1) is "desde";
        var linked = text.Word(end) is "a" or "hasta" or "y" or "al";
        if (linked && text.Word(first - 1) is "de" or "desde" or "entre" or "meses"
            && TryReadMonth(text, end + 1, frame, out var last, out var lastEnd))
        {
            var stated = text.Word(end - 1) is [>= '0' and <= '9', ..];
            mention = TimeMention.Span(first, lastEnd, Join(month, last, stated));
            return true;
        }

        // "desde marzo" reaches to today; with a limit of its own it was read above.
        mention = TimeMention.Span(first, end, since && month.From <= frame.Today ? new Period(month.From, frame.Today) : month);
        return true;
    }

    /// <summary>One month with or without its year.</summary>
    public static bool TryReadMonth(TokenizedText text, int first, TimeFrame frame, out Period month, out int end)
    {
        var ahead = text.Word(first) is "proximo";
        var back = text.Word(first) is "pasado" or "ultimo";
        var at = ahead || back || text.Word(first) is "este" ? first + 1 : first;
        var number = SpanishMonths.Of(text.Word(at));
        end = at + 1;
        month = default;
        if (number == 0)
        {
            return false;
        }

        end += text[end].Glued && text.Word(end) is "." && text.Word(at).Length <= 4 ? 1 : 0;
        if (DayMonthDates.TryReadYear(text, end, out var year, out var yearEnd))
        {
            end = yearEnd;
        }
        else
        {
            year = YearOf(text, number, frame, ref end, ref back, ref ahead);
        }

        month = TimeFrame.Months(Math.Clamp(year, 1800, 2300), number, number);
        return true;
    }

    private static int YearOf(TokenizedText text, int month, TimeFrame frame, ref int end, ref bool back, ref bool ahead)
    {
        if (text.Word(end) is "del" or "de" && text.Word(end + 1) is "ano" or "proximo" or "este")
        {
            if (RelativePeriods.TryRead(text, end + 1, frame, out var mention) && mention.Period is { } year)
            {
                end = mention.EndToken;
                return year.From.Year;
            }
        }
        else if (text.Word(end) is "pasado" or "anterior")
        {
            end++;
            back = true;
        }
        else if (text.Word(end) is "proximo" or "siguiente")
        {
            end++;
            ahead = true;
        }
        else if (text.Word(end) is "que" && text.Word(end + 1) is "viene")
        {
            end += 2;
            ahead = true;
        }

        if (back)
        {
            return month < frame.Today.Month ? frame.Today.Year : frame.Today.Year - 1;
        }

        return ahead ? (frame with { Direction = Direction.Future }).YearOf(month) : frame.YearOf(month);
    }

    private static bool TryReadYear(TokenizedText text, int first, out int year, out int end)
    {
        var named = text.Word(first) is "ano";
        var at = named ? first + 1 : first;
        end = at + 1;
        year = 0;
        return text[at].Kind == TokenKind.Digits && !text[at].Glued && text.Word(at).Length == 4
            && int.TryParse(text.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && (named ? year is >= 1900 and <= 2100 : year is >= 2015 and <= 2035
                && text.Word(first - 1) is "el" or "en" or "de" or "del" or "para" or "durante" or "pal")
            && !Amounts.CurrencyWords.TryReadSuffix(text, end, out _, out _)
            && Amounts.Magnitudes.Of(text.Word(end)) == Amounts.Magnitude.None
            && !(text[end].Glued && text[end + 1] is { Glued: true, Kind: TokenKind.Digits });
    }

    // "calle 21 de mayo", "30 de febrero", "don Julio", "Abril" the daughter: after these a month's name is no month.
    private static bool IsName(TokenizedText text, int index) =>
        (text[index - 1].Kind == TokenKind.Digits && text.Word(index - 1).Length <= 2)
        || (text.Word(index - 1) is "de" && text[index - 2].Kind == TokenKind.Digits && text.Word(index - 2).Length <= 2)
        || text.Word(index - 1) is "don" or "sr" or "calle" or "mi" or "amigo" or "primo" or "tio"
        || (text.Word(index) is "mar" or "jun" or "set" && text[index - 1].Kind != TokenKind.Digits && text.Word(index - 1) is not "de");

    private static Period Join(Period first, Period last, bool stated)
    {
        if (stated && first.From <= last.To)
        {
            return new Period(first.From, last.To);
        }

        // "de abril a junio de 2017": the first month takes the year of the second, or the one before.
        var year = first.From.Month <= last.From.Month ? last.From.Year : last.From.Year - 1;
        return new Period(new DateOnly(Math.Max(1800, year), first.From.Month, 1), last.To);
    }
}
