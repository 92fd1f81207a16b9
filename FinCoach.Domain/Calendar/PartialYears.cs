using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>primer semestre</c>, <c>segundo trimestre de 2026</c>, <c>primera quincena de marzo</c>.</summary>
internal static class PartialYears
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        var (which, end) = Ordinal(text, first);
        if (which == 0)
        {
            return false;
        }

        var months = text.Word(end) switch
        {
            "semestre" => 6,
            "trimestre" => 3,
            "quincena" => -1,
            _ => 0,
        };
        if (months == 0 || which > 12 / Math.Abs(months < 0 ? 6 : months))
        {
            return false;
        }

        end++;
        var period = months > 0 ? Block(text, frame, which, months, ref end) : Fortnight(text, frame, which, ref end);
        mention = TimeMention.Span(first, end, period);
        return true;
    }

    private static (int Which, int End) Ordinal(TokenizedText text, int index)
    {
        if (text[index].Kind == TokenKind.Digits && text.Word(index) is "1" or "2" or "3" or "4")
        {
            var marked = text[index + 1].Glued && text.Word(index + 1) is "°" or "º" or "er" or "do" or "ro" or "to" or "era" or "da";
            return (text.Word(index)[0] - '0', marked ? index + 2 : index + 1);
        }

        return text.Word(index) switch
        {
            "primer" or "primero" or "primera" => (1, index + 1),
            "segundo" or "segunda" => (2, index + 1),
            "tercer" or "tercero" => (3, index + 1),
            "cuarto" => (4, index + 1),
            _ => (0, index),
        };
    }

    private static Period Block(TokenizedText text, TimeFrame frame, int which, int months, ref int end)
    {
        var first = ((which - 1) * months) + 1;
        if (DayMonthDates.TryReadYear(text, end, out var year, out var yearEnd))
        {
            end = yearEnd;
        }
        else if (text.Word(end) is "de" or "del" && RelativePeriods.TryRead(text, end + 1, frame, out var mention)
            && mention.Period is { } named)
        {
            end = mention.EndToken;
            year = named.From.Year;
        }
        else
        {
            year = frame.Direction == Direction.Past
                ? first <= frame.Today.Month ? frame.Today.Year : frame.Today.Year - 1
                : first + months > frame.Today.Month ? frame.Today.Year : frame.Today.Year + 1;
        }

        return TimeFrame.Months(Math.Clamp(year, 1800, 2300), first, first + months - 1);
    }

    private static Period Fortnight(TokenizedText text, TimeFrame frame, int which, ref int end)
    {
        var month = TimeFrame.Month(frame.Today);
        if (text.Word(end) is "de" or "del"
            && (MonthPeriods.TryReadMonth(text, end + 1, frame, out var named, out var namedEnd)
                || TryReadRelative(text, end + 1, frame, out named, out namedEnd)))
        {
            month = named;
            end = namedEnd;
        }

        var middle = TimeFrame.AddDays(month.From, 14);
        return which == 1 ? new Period(month.From, middle) : new Period(TimeFrame.AddDays(middle, 1), month.To);
    }

    private static bool TryReadRelative(TokenizedText text, int first, TimeFrame frame, out Period month, out int end)
    {
        var found = RelativePeriods.TryRead(text, first, frame, out var mention) && mention.Period is not null;
        month = mention.Period ?? default;
        end = mention.EndToken;
        return found;
    }
}
