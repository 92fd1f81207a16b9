using System.Globalization;
using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Masking;

/// <summary>The one form that all spellings of a value share, so that each value has one number in a conversation.</summary>
internal static class Canonical
{
    private const int NationalPhoneDigits = 9;

    public static string Of(MaskType type, ReadOnlySpan<char> value) => type switch
    {
        MaskType.RUT => Kept(value, unit => char.IsAsciiDigit(unit) || unit == 'k').TrimStart('0'),
        MaskType.CARD or MaskType.ACCOUNT => Kept(value, char.IsAsciiDigit),
        MaskType.PHONE => Tail(Kept(value, char.IsAsciiDigit), NationalPhoneDigits),
        MaskType.PLATE => Kept(value, char.IsLetterOrDigit),
        // "hola123" and "Hola123" are different passwords.
        MaskType.SECRET or MaskType.URL_SECRET => value.ToString(),
        // "$12.000", as every reply writes it, needs no grammar.
        MaskType.CLP when ChileanPesos(value) is { } pesos => pesos,
        // "12 lucas" and "$12.000" are one amount: the person's words and the reply's figure share a mask.
        MaskType.CLP when MoneyGrammar.Find(value.ToString()) is [var one] => string.Create(CultureInfo.InvariantCulture, $"{one.Money.Currency} {one.Money.Value:0.##}"),
        _ => string.Join(' ', Kept(value, unit => char.IsLetterOrDigit(unit) || unit is ' ' or '@' or '.' or ':' or '-' or '_' or '+')
            .Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)),
    };

    // A dollar sign, one to three digits that begin with no zero, then groups of a dot and three digits; null for anything else.
    private static string? ChileanPesos(ReadOnlySpan<char> value)
    {
        if (value.Length < 2 || value[0] != '$' || value[1] is < '1' or > '9')
        {
            return null;
        }

        var digits = value[1..];
        for (var i = 0; i < digits.Length; i++)
        {
            var isDot = (digits.Length - i) % 4 == 0;
            if (isDot ? digits[i] != '.' || i == 0 : !char.IsAsciiDigit(digits[i]))
            {
                return null;
            }
        }

        return $"{nameof(Currency.CLP)} {digits.ToString().Replace(".", "", StringComparison.Ordinal)}";
    }

    private static string Kept(ReadOnlySpan<char> value, Func<char, bool> keep)
    {
        var kept = new System.Text.StringBuilder(value.Length);
        foreach (var unit in value)
        {
            var folded = Scanning.Fold.Unit(unit);
            if (keep(folded))
            {
                kept.Append(folded);
            }
        }

        return kept.ToString();
    }

    private static string Tail(string digits, int length) => digits.Length > length ? digits[^length..] : digits;
}
