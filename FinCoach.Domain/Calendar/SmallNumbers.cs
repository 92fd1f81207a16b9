using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary>Counts of days, weeks and months, in digits or words.</summary>
internal static class SmallNumbers
{
    /// <summary>1 to 9999, <c>un par de</c> is two.</summary>
    public static bool TryRead(TokenizedText text, int first, out int value, out int end)
    {
        if (text.Word(first) is "un" && text.Word(first + 1) is "par")
        {
            value = 2;
            end = text.Word(first + 2) is "de" ? first + 3 : first + 2;
            return true;
        }

        value = 0;
        end = first;
        if (!Numeral.TryRead(text, first, out var numeral) || numeral.Value % 1 != 0 || numeral.Value is < 1 or > 9999)
        {
            return false;
        }

        value = (int)numeral.Value;
        end = numeral.EndToken;
        return true;
    }

    /// <summary>A day of a month, 1 to 31: <c>5</c>, <c>cinco</c>, <c>primero</c>, <c>1°</c>, <c>1ero</c>.</summary>
    public static bool TryReadDay(TokenizedText text, int first, out int day, out int end)
    {
        day = 0;
        end = first + 1;
        if (text.Word(first) is "primero" or "primer")
        {
            day = 1;
            return true;
        }

        if (text[first].Kind == TokenKind.Digits)
        {
            var digits = text.Word(first);
            if (digits.Length > 2)
            {
                return false;
            }

            day = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            if (text[end].Glued && text.Word(end) is "." && text[end + 1].Glued && text.Word(end + 1) is "°" or "º")
            {
                end += 2;
            }
            else if (text[end].Glued && text.Word(end) is "°" or "º" or "er" or "ro" or "ero")
            {
                end++;
            }

            return day is >= 1 and <= 31;
        }

        if (!Numeral.TryReadWords(text, first, out var words) || words.Value is < 1 or > 31)
        {
            return false;
        }

        day = (int)words.Value;
        end = words.EndToken;
        return true;
    }
}
