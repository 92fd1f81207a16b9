using System.Globalization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary><c>20/11</c>, <c>20-11-2026</c>, <c>20.11.26</c>, <c>2026-11-20</c>: the day comes first unless a year does.</summary>
internal static class NumericDates
{
    public static bool TryRead(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        mention = default;
        if (!IsNumber(text, first, glued: false) || (text[first].Glued && text.Word(first - 1) is "/" or "-" or "." or ","))
        {
            return false;
        }

        var separator = text.Word(first + 1);
        if (!text[first + 1].Glued || separator is not ("/" or "-" or ".") || !IsNumber(text, first + 2, glued: true))
        {
            return false;
        }

        var full = text[first + 3].Glued && text.Word(first + 3).SequenceEqual(separator) && IsNumber(text, first + 4, glued: true);
        if (text[first + 3].Glued && !full && text.Word(first + 3) is "/" or "-")
        {
            return false;
        }

        return full
            ? Full(text, first, out mention)
            : separator is not "." && Partial(text, first, frame, out mention);
    }

    private static bool Full(TokenizedText text, int first, out TimeMention mention)
    {
        var (a, b, c) = (Value(text, first), Value(text, first + 2), Value(text, first + 4));
        var date = text.Word(first).Length == 4
            ? TimeFrame.On(c, b, a)
            : text.Word(first + 4).Length is 2 or 4 ? TimeFrame.On(a, b, c < 100 ? 2000 + c : c) : null;
        mention = date is { } day ? TimeMention.Day(first, first + 5, day) : default;
        return date is not null;
    }

    private static bool Partial(TokenizedText text, int first, TimeFrame frame, out TimeMention mention)
    {
        // "24/7" is a manner of speaking and "1/2" a half: a fraction's day has one digit and no article before it.
        var (day, month) = (Value(text, first), Value(text, first + 2));
        var dated = text.Word(first - 1) is "el" or "dia" or "del" or "al" or "hasta" or "desde" or "fecha" or "para"
            || text.Word(first).Length == 2 || text.Word(first + 2).Length == 2 || day > 3;
        var date = dated && !(day == 24 && month == 7) && (text.Word(first + 1) is "/" || month <= 12 && text.Word(first + 2).Length == 2)
            ? frame.Nearest(day, month)
            : null;
        mention = date is { } found ? TimeMention.Day(first, first + 3, found) : default;
        return date is not null;
    }

    private static bool IsNumber(TokenizedText text, int index, bool glued) =>
        text[index].Kind == TokenKind.Digits && (!glued || text[index].Glued) && text.Word(index).Length is 1 or 2 or 4;

    private static int Value(TokenizedText text, int index) => int.Parse(text.Word(index), CultureInfo.InvariantCulture);
}
