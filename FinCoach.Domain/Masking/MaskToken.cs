using System.Collections.Frozen;
using System.Globalization;

namespace FinCoach.Domain.Masking;

/// <summary>The written form of a mask: <c>[URL_SECRET_12]</c>.</summary>
internal static class MaskToken
{
    private const int MaxDigits = 6;

    private static readonly FrozenDictionary<string, MaskType>.AlternateLookup<ReadOnlySpan<char>> s_types =
        Enum.GetValues<MaskType>().ToFrozenDictionary(type => type.ToString()).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] s_names = Enum.GetNames<MaskType>();

    public static string Write(MaskType type, int number) => string.Create(CultureInfo.InvariantCulture, $"[{s_names[(int)type]}_{number}]");

    /// <summary>Reads a mask at the beginning of a text; false when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out MaskType type, out int number, out int length)
    {
        (type, number, length) = (default, 0, 0);
        var window = text[..Math.Min(text.Length, "[URL_SECRET_]".Length + MaxDigits)];
        var close = window.IndexOf(']');
        if (close < 0 || window[0] != '[')
        {
            return false;
        }

        var line = window[..close].LastIndexOf('_');
        if (line < 0 || !s_types.TryGetValue(window[1..line], out type) || !TryReadNumber(window[(line + 1)..close], out number))
        {
            return false;
        }

        length = close + 1;
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return digits.Length is > 0 and <= MaxDigits && number > 0;
    }
}
