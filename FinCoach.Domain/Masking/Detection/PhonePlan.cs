using PhoneNumbers;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>The numbering plan, by libphonenumber, behind tests that turn most numbers away without asking it.</summary>
internal static class PhonePlan
{
    public const int MinDigits = 8;
    public const int MaxDigits = 15;

    private const int NationalDigits = 9;
    private const string CountryCode = "56";

    private static readonly PhoneNumberUtil s_plan = PhoneNumberUtil.GetInstance();

    /// <param name="digits">The digits behind the plus sign.</param>
    public static bool IsInternational(ReadOnlySpan<char> digits) =>
        digits.Length is >= MinDigits and <= MaxDigits
        && (digits.StartsWith(CountryCode) && digits.Length == NationalDigits + CountryCode.Length
            ? IsNational(digits[CountryCode.Length..])
            : Ask($"+{digits}"));

    /// <summary>National (9 digits), with 56 or 0 or 00 56 in front; with a cue also short old and service numbers.</summary>
    public static bool IsChilean(ReadOnlySpan<char> digits, bool cued)
    {
        if (digits.StartsWith("00" + CountryCode))
        {
            digits = digits[2..];
        }

        if (digits.Length == NationalDigits + CountryCode.Length && digits.StartsWith(CountryCode))
        {
            digits = digits[CountryCode.Length..];
        }
        else if (digits.Length == NationalDigits + 1 && digits[0] == '0')
        {
            digits = digits[1..];
        }

        if (digits.Length == NationalDigits)
        {
            return IsNational(digits);
        }

        // Before 2017 mobiles had eight digits, and people still write them so; 600 and 800 are companies' lines.
        return cued && digits.Length switch
        {
            NationalDigits - 1 => Ask($"+{CountryCode}9{digits}") || Ask($"+{CountryCode}2{digits}"),
            NationalDigits + 1 => Ask($"+{CountryCode}{digits}"),
            _ => false,
        };
    }

    /// <summary>600 and 800 lines of companies: ten or nine digits.</summary>
    public static bool IsServiceLine(ReadOnlySpan<char> digits) => Ask($"+{CountryCode}{digits}");

    // Mobiles begin with 9, Santiago's lines with 22 or 23; whether a range is assigned yet is no matter: a person who
    // gives a number of tomorrow's range gives a number. Other regions are libphonenumber's to know.
    private static bool IsNational(ReadOnlySpan<char> digits) => digits switch
    {
        ['9', >= '1', ..] => true,
        ['2', '2' or '3', ..] => true,
        [>= '3' and <= '7', ..] => Ask($"+{CountryCode}{digits}"),
        _ => false,
    };

    private static bool Ask(string number)
    {
        try
        {
            return s_plan.IsValidNumber(s_plan.Parse(number, "CL"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
