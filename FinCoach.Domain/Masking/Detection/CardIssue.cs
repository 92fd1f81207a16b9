namespace FinCoach.Domain.Masking.Detection;

/// <summary>Which lengths the issuers of payment cards use (ISO/IEC 7812): what else passes Luhn's check is rarely a card.</summary>
internal static class CardIssue
{
    private const int AmericanExpress = 15;
    private const int Diners = 14;
    private const int Usual = 16;

    public static bool IsIssued(ReadOnlySpan<char> digits) => digits switch
    {
        ['3', '4' or '7', ..] => digits.Length == AmericanExpress,
        ['3', '0' or '6' or '8' or '9', ..] => digits.Length is Diners or Usual,
        ['3', '5', ..] => digits.Length == Usual,
        ['4', ..] => digits.Length is 13 or Usual or 19,
        ['5', ..] => digits.Length is Usual,
        ['2', >= '2' and <= '7', ..] => digits.Length == Usual,
        ['6', ..] => digits.Length >= Usual,
        _ => false,
    };
}
