using System.Globalization;

namespace FinCoach.Domain.Checks;

/// <summary>A number in digits. "1.234.567": a dot groups thousands; "2,5": a comma marks decimals; "2.5" is tolerated.</summary>
/// <param name="End">Index after the last digit.</param>
/// <param name="Decimals">Digits after the decimal mark.</param>
/// <param name="Grouped">Written with thousands separators.</param>
internal readonly record struct Numeral(decimal Value, int End, int Decimals, bool Grouped)
{
    // decimal holds 28 digits: what is longer is no figure of anybody's finances.
    private const int MostDigits = 24;

    /// <summary>Reads the number that starts at a digit; null when it is too long to be one.</summary>
    public static Numeral? Read(string text, int start)
    {
        var end = Digits(text, start);
        if (end - start <= 3 && GroupsEnd(text, end) is var grouped && grouped > end)
        {
            return Finish(text, start, grouped, isGrouped: true);
        }

        return Finish(text, start, end, isGrouped: false);
    }

    /// <summary>Index after the run of digits that starts here.</summary>
    public static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int GroupsEnd(string text, int end)
    {
        while (end < text.Length && text[end] == '.' && Digits(text, end + 1) == end + 4)
        {
            end += 4;
        }

        return end;
    }

    private static Numeral? Finish(string text, int start, int whole, bool isGrouped)
    {
        var end = whole;
        if (end < text.Length && DecimalsFollow(text, end, isGrouped))
        {
            end = Digits(text, end + 1);
        }

        var decimals = end == whole ? 0 : end - whole - 1;
        if (end - start > MostDigits)
        {
            return null;
        }

        var digits = text[start..whole].Replace(".", "", StringComparison.Ordinal)
            + (decimals > 0 ? "." + text[(whole + 1)..end] : "");
        return new Numeral(decimal.Parse(digits, CultureInfo.InvariantCulture), end, decimals, isGrouped);
    }

    private static bool DecimalsFollow(string text, int mark, bool isGrouped)
    {
        var digits = Digits(text, mark + 1) - mark - 1;
        return text[mark] switch
        {
            ',' => digits > 0,
            '.' => !isGrouped && digits is 1 or 2,
            _ => false,
        };
    }
}
