using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>A number as written, before anything is known of its unit.</summary>
/// <param name="Value">Its value.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="InWords">Spelled out.</param>
/// <param name="Grouped">Thousands are separated: <c>12.990</c>.</param>
/// <param name="CommaTriple">One comma and three digits, <c>12,990</c>: thousands for pesos, decimals for UF.</param>
/// <param name="DigitCount">Digits of a plain run; 0 otherwise.</param>
public readonly record struct Numeral(
    decimal Value, int EndToken, bool InWords, bool Grouped = false, bool CommaTriple = false, int DigitCount = 0)
{
    // Longer runs are serial numbers, never money; times a million they still fit a decimal.
    private const int MaxDigits = 18;

    /// <summary>Reads the numeral that begins at a token, if one does.</summary>
    public static bool TryRead(TokenizedText text, int first, out Numeral numeral)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[first].Kind switch
        {
            TokenKind.Digits => TryReadDigits(text, first, out numeral),
            TokenKind.Word => TryReadWords(text, first, out numeral),
            _ => Nothing(out numeral),
        };
    }

    /// <summary>Digits with Chilean separators: <c>1.200.000</c>, <c>2,50</c>, <c>1.5</c>.</summary>
    public static bool TryReadDigits(TokenizedText text, int first, out Numeral numeral)
    {
        ArgumentNullException.ThrowIfNull(text);
        var run = text.Word(first);
        if (text[first].Kind != TokenKind.Digits || run.Length > MaxDigits)
        {
            return Nothing(out numeral);
        }

        var value = Whole(run);
        var next = first + 1;
        var groups = 0;
        if (run.Length <= 3)
        {
            groups = ReadGroups(text, ref next, ref value, '.');
            groups = groups == 0 ? ReadSpacedGroups(text, ref next, ref value) : groups;
            // "1,200,000": two comma groups or more are thousands in any country; one is decided by the unit.
            if (groups == 0 && GroupAt(text, next, ',') && GroupAt(text, next + 2, ','))
            {
                groups = ReadGroups(text, ref next, ref value, ',');
            }
        }

        if (groups < 0)
        {
            return Nothing(out numeral);
        }

        var commaTriple = groups == 0 && run.Length <= 3 && GroupAt(text, next, ',');
        if (IsSeparator(text, next, ',') || (groups == 0 && IsSeparator(text, next, '.') && text.Word(next + 1).Length <= 2))
        {
            var decimals = text.Word(next + 1);
            if (decimals.Length <= 6)
            {
                value += Whole(decimals) / Power(decimals.Length);
                next += 2;
                numeral = new Numeral(value, next, InWords: false, groups > 0, commaTriple);
                return true;
            }
        }

        numeral = new Numeral(value, next, InWords: false, groups > 0, CommaTriple: false, groups > 0 ? 0 : run.Length);
        return true;
    }

    /// <summary>A cardinal below one thousand in words: <c>ciento veinte</c>, <c>treinta y cinco</c>.</summary>
    public static bool TryReadWords(TokenizedText text, int first, out Numeral numeral)
    {
        ArgumentNullException.ThrowIfNull(text);
        var next = first;
        var value = 0;
        var hundreds = NumberWords.Hundreds(text.Word(next));
        if (hundreds > 0)
        {
            value = hundreds;
            next++;
        }

        var tens = NumberWords.Tens(text.Word(next));
        if (tens > 0)
        {
            value += tens;
            next++;
            var unit = NumberWords.Unit(text.Word(text.Word(next) is "y" ? next + 1 : next));
            if (unit is > 0 and < 10)
            {
                value += unit;
                next += text.Word(next) is "y" ? 2 : 1;
            }
        }
        else if (NumberWords.Unit(text.Word(next)) is >= 0 and var small && (next == first || small > 0))
        {
            value += small;
            next++;
        }

        numeral = new Numeral(value, next, InWords: true);
        return next > first;
    }

    private static int ReadGroups(TokenizedText text, ref int next, ref decimal value, char separator)
    {
        var groups = 0;
        while (GroupAt(text, next, separator))
        {
            if (++groups > 5)
            {
                return -1;
            }

            value = (value * 1000) + Whole(text.Word(next + 1));
            next += 2;
        }

        return groups;
    }

    /// <summary><c>1 234 567</c>: groups of three after a space, the way some keyboards and banks write thousands.</summary>
    private static int ReadSpacedGroups(TokenizedText text, ref int next, ref decimal value)
    {
        var groups = 0;
        while (groups < 5 && text[next] is { Kind: TokenKind.Digits, Glued: false } && text.Word(next).Length == 3
            && !(text[next + 1].Glued && text.Word(next + 1) is "." or "," or "-" or "/" or ":" or "%"))
        {
            groups++;
            value = (value * 1000) + Whole(text.Word(next));
            next++;
        }

        return groups;
    }

    private static bool GroupAt(TokenizedText text, int index, char separator) =>
        IsSeparator(text, index, separator) && text.Word(index + 1).Length == 3;

    private static bool IsSeparator(TokenizedText text, int index, char separator) =>
        text[index].Kind == TokenKind.Symbol && text[index].Glued && text.Word(index)[0] == separator
        && text[index + 1].Kind == TokenKind.Digits && text[index + 1].Glued;

    private static decimal Whole(ReadOnlySpan<char> digits)
    {
        var value = 0m;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool Nothing(out Numeral numeral)
    {
        numeral = default;
        return false;
    }
}
