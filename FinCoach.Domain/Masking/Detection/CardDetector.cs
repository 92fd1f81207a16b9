using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Payment cards: 13 to 19 digits, spaced, dashed or dotted, that pass Luhn's check.</summary>
internal static class CardDetector
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;

    public static void Find(ScannedText text)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var i = text.Numbers[n];
            if (text.Numbers.Reach(n) < MinDigits || text.IsTaken(i) || !Edges.IsOpenBefore(text, i))
            {
                continue;
            }

            var run = DigitRun.Read(text, i, " -.", groups, digits);
            for (var count = run.Count; count > 0 && run[count - 1].Total >= MinDigits; count--)
            {
                if (IsCard(text, run.Take(count)) && text.Claim(i, run[count - 1].Token, MaskType.CARD))
                {
                    break;
                }
            }
        }
    }

    private static bool IsCard(ScannedText text, in DigitRun run)
    {
        if (run.Last.Total > MaxDigits || !Edges.IsOpenAfter(text, run.Last.Token) || !PassesLuhn(run.Digits))
        {
            return false;
        }

        var first = run[0].Token;
        var cue = Cue.Before(text, first, Role.Card | Role.Order | Role.Account | Role.AccountWord, Cue.Links | Role.Bank);
        if (cue >= 0 && text[cue].Has(Role.Card))
        {
            return true;
        }

        // "IMEI 356938035643809", "cuenta 4000…": one number in ten passes the check, so a lone one keeps its name.
        var named = cue >= 0 && (run.Count == 1 || !text[cue].Has(Role.Order));
        return !named && CardIssue.IsIssued(run.Digits) && !Money.IsMarkedBefore(text, first) && HasCardGroups(run);
    }

    // 4-4-4-4 with any tail, 4-6-5 (American Express), 4-6-4 (Diners), 8-8: never thousands, never a list of amounts.
    private static bool HasCardGroups(in DigitRun run)
    {
        if (run.Count == 1)
        {
            return true;
        }

        if (run is { Count: 3 } && run[0].Length == 4 && run[1].Length == 6)
        {
            return true;
        }

        for (var i = 0; i < run.Count - 1; i++)
        {
            // "4607 5635 04782505"
            if (run[i].Length is not (4 or 8))
            {
                return false;
            }
        }

        return run.Last.Length <= 5 || (run.Last.Length == 8 && run.Last.Total == 16);
    }

    private static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }
}
