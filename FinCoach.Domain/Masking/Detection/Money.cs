using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Tells a number that is an amount from one that names a person or thing.</summary>
internal static class Money
{
    /// <summary>A peso sign, a unit or a verb of spending stands beside the number.</summary>
    public static bool IsBeside(ScannedText text, int first, int last) =>
        IsMarkedBefore(text, first)
        || Cue.Before(text, first, Role.MoneyBefore, Role.Filler) >= 0
        || IsUnitAfter(text, last);

    /// <summary><c>$</c>, <c>US$</c>, <c>€</c> before the number.</summary>
    public static bool IsMarkedBefore(ScannedText text, int first) =>
        first > 0 && text[first - 1].Kind == TokenKind.Mark && text[first - 1].First is '$' or '€';

    /// <summary><c>pesos</c>, <c>lucas</c>, <c>mil</c> after the number.</summary>
    public static bool IsUnitAfter(ScannedText text, int last) =>
        last + 1 < text.Count && (text[last + 1].Has(Role.MoneyAfter) || text[last + 1].Is('%'));

    /// <summary>"1.234.567": one to three digits, then groups of three with dots.</summary>
    public static bool IsGrouped(in DigitRun run)
    {
        if (run.Count < 2 || run[0].Length > 3)
        {
            return false;
        }

        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Length != 3 || run[i].Separator != '.')
            {
                return false;
            }
        }

        return true;
    }
}
