using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>para navidad</c>, <c>a fin de mes</c>, <c>el día de la madre</c>: only as a time, not as a thing (<c>regalos de navidad</c>).</summary>
internal static class NamedDays
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (text.Word(first) is "fin" or "fines" && text.Word(first + 1) is "de" or "del"
            && TryReadEnd(text, first, frame, out mention))
        {
            return true;
        }

        return IsTime(text, first) && Name(text, first, out var length) is { } rule && rule(frame) is { } date
            && Set(TimeMention.Day(first, first + length, date), out mention);
    }

    private static bool TryReadEnd(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        var at = first + 2;
        at += text.Word(at) is "este" or "el" ? 1 : 0;
        var (date, end) = text.Word(at) switch
        {
            "mes" => (TimeFrame.Month(frame.Today).To, at + 1),
            "ano" => (TimeFrame.Months(frame.Today.Year, 12, 12).To, at + 1),
            _ when SpanishMonths.Of(text.Word(at)) is > 0 and var month =>
                (TimeFrame.Months(frame.YearOf(month), month, month).To, at + 1),
            _ => (DateOnly.MinValue, 0),
        };
        mention = end > 0 ? TimeMention.Day(first, end, date) : default;
        // "el fin de mes pasado" would need another rule; nobody says it of a payment.
        return end > 0 && text.Word(end) is not "pasado";
    }

    private static bool IsTime(TokenizedText text, int index)
    {
        var at = text.Word(index - 1) is "la" or "el" or "las" or "esta" ? index - 2 : index - 1;
        return text.Word(at) is "para" or "pa" or "en" or "hasta" or "antes" or "a" or "desde" or "pal" or "por"
            || (text.Word(at) is "de" && text.Word(at - 1) is "antes");
    }

    private static Func<TimeFrame, DateOnly?>? Name(TokenizedText text, int first, out int length)
    {
        var next = text.Word(first + 1);
        length = 1;
        switch (text.Word(first))
        {
            case "navidad":
                return f => f.Nearest(25, 12);
            case "nochebuena":
                return f => f.Nearest(24, 12);
            case "halloween":
                return f => f.Nearest(31, 10);
            case "ano" when next is "nuevo":
                length = 2;
                return f => f.Nearest(1, 1);
            case "fiestas" when next is "patrias":
                length = 2;
                return f => f.Nearest(18, 9);
            case "san" when next is "valentin":
                length = 2;
                return f => f.Nearest(14, 2);
            case "viernes" when next is "santo":
                length = 2;
                return f => Nearest(f, y => Easter.Sunday(y).AddDays(-2));
            case "dia" when next is "de" && text.Word(first + 2) is "la" && text.Word(first + 3) is "madre":
                length = 4;
                return f => Nearest(f, y => Sunday(y, 5, 2));
            case "dia" when next is "del" && text.Word(first + 2) is "padre":
                length = 3;
                return f => Nearest(f, y => Sunday(y, 6, 3));
            default:
                return null;
        }
    }

    private static DateOnly Sunday(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (which - 1)));
    }

    private static DateOnly Nearest(TimeFrame frame, Func<int, DateOnly> inYear)
    {
        var date = inYear(frame.Today.Year);
        return frame.Direction switch
        {
            Direction.Past when date > frame.Today => inYear(frame.Today.Year - 1),
            Direction.Future when date < frame.Today => inYear(frame.Today.Year + 1),
            _ => date,
        };
    }

    private static bool Set(TimeMention value, out TimeMention mention)
    {
        mention = value;
        return true;
    }
}
