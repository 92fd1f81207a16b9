using System.Globalization;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// Folds one UTF-16 unit to the form that detectors compare: lower case, no accent, ASCII digits, one kind of dash,
/// space and quote. <see cref="Dropped"/> stands for units that people do not see (combining marks, zero-width ones).
/// </summary>
internal static class Fold
{
    public const char Dropped = '\0';
    public const char Symbol = '\uFFFD';
    public const char MiddleDot = '·';

    private const int TableSize = 0x250;
    private const char FirstLetter = '\u00C0';

    // U+00C0 to U+017F without accents. Written out, because Unicode normalization needs ICU and a host in
    // globalization-invariant mode has none: there every accent would hide a cue.
    private const string Letters =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
        + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

    private static readonly char[] s_table = [.. Enumerable.Range(0, TableSize).Select(unit => Compute((char)unit))];

    public static char Unit(char unit) => unit < TableSize ? s_table[unit] : Compute(unit);

    public static bool IsCombining(char unit) =>
        unit >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static char Compute(char unit) => unit switch
    {
        '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' => '\n',
        '\0' => Symbol,
        'º' or '°' => '°',
        'ª' => 'a',
        '·' or '•' or '‧' or '・' or '∙' or '⋅' => MiddleDot,
        '“' or '”' or '«' or '»' or '„' => '"',
        '‘' or '’' or '´' or '`' => '\'',
        // A folded mask is a private-use unit, so none may come from outside.
        >= '\uE000' and <= '\uF8FF' => Symbol,
        >= '\uD800' and <= '\uDFFF' => Symbol,
        >= '\uFF01' and <= '\uFF5E' => Compute((char)(unit - 0xFEE0)),
        < '\u0080' => char.ToLowerInvariant(unit),
        _ => ByCategory(unit),
    };

    private static char ByCategory(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) switch
    {
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.MathSymbol when unit == '−' => '-',
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(unit)),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => Dropped,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter =>
            unit - FirstLetter is >= 0 and var letter && letter < Letters.Length ? Letters[letter] : char.ToLowerInvariant(unit),
        _ => unit,
    };
}
