using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>A second account behind a first: "cambié la cuenta 77120034 por la 77120035".</summary>
internal static class AccountList
{
    private const int Widest = 6;
    private const Role Barred = Role.MoneyBefore | Role.Phone | Role.Rut | Role.Order | Role.Card;

    /// <summary>"la" without a noun, or a number as long as the first behind "y", "o" and "es": the first one's cue is this one's too.</summary>
    public static bool Holds(ScannedText text, int value)
    {
        if (value < 2 || First(text, value) is not (>= 0 and var first))
        {
            return false;
        }

        return text.Word(value - 1) switch
        {
            "la" or "las" => true,
            "y" or "o" or "es" or "u" or "a" => text[value].Length == text[first].Length,
            _ => false,
        };
    }

    /// <summary>"era la 5540018273 y puse 5540018237": an account stands before, and words between that are of no other value.</summary>
    public static bool IsNear(ScannedText text, int value) => First(text, value) >= 0;

    private static int First(ScannedText text, int value)
    {
        for (var i = value - 1; i >= 0 && value - i <= Widest; i--)
        {
            if (text.IsTakenAs(i, MaskType.ACCOUNT))
            {
                return i;
            }

            if ((text[i].Kind is not TokenKind.Word && !text[i].Is(',')) || text[i].Has(Barred))
            {
                return -1;
            }
        }

        return -1;
    }
}
