using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Telephone numbers of the Chilean plan, and foreign ones behind a plus sign.</summary>
internal static class PhoneDetector
{
    private const Role OtherValues = Role.Order | Role.Rut | Role.AccountWord | Role.Account | Role.Card | Role.MoneyBefore | Role.MoneyAfter;

    public static void Find(ScannedText text)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var i = text.Numbers[n];
            if (text.Numbers.Reach(n) < PhonePlan.MinDigits || text.IsTaken(i) || !Edges.IsOpenBefore(text, i))
            {
                continue;
            }

            var plus = i > 0 && text[i - 1].Is('+') && text.TouchesPrevious(i);
            var run = DigitRun.Read(text, i, " -.)", groups, digits);
            for (var count = run.Count; count > 0 && run[count - 1].Total >= PhonePlan.MinDigits; count--)
            {
                if (run[count - 1].Total <= PhonePlan.MaxDigits && IsPhone(text, run.Take(count), plus))
                {
                    text.Claim(Beginning(text, run.Take(count), plus), run[count - 1].Token, MaskType.PHONE);
                    break;
                }
            }
        }
    }

    private static bool IsPhone(ScannedText text, in DigitRun run, bool plus)
    {
        var (first, last) = (run[0].Token, run.Last.Token);
        if (!Edges.IsOpenAfter(text, last))
        {
            return false;
        }

        if (plus)
        {
            return PhonePlan.IsInternational(run.Digits);
        }

        var cue = Cue.Before(text, first, Role.Phone | Role.Order | Role.Rut | Role.AccountWord | Role.Account);
        var cued = (cue >= 0 && text[cue].Has(Role.Phone)) || Cue.After(text, last, Role.Phone) >= 0 || IsNamedBehind(text, last)
            || (cue < 0 && IsMobileInGroups(run) && Cue.FarBefore(text, first, Role.Phone, OtherValues) >= 0);
        if (!cued && (cue >= 0 || Money.IsBeside(text, first, last) || Money.IsGrouped(run) || !PhoneShape.IsUsual(run) || IsDrawn(text, run)))
        {
            return false;
        }

        return !Money.IsMarkedBefore(text, first) && !Money.IsUnitAfter(text, last)
            && (PhonePlan.IsChilean(run.Digits, cued) || (PhoneShape.IsServiceLine(run) && PhonePlan.IsServiceLine(run.Digits)));
    }

    // "4 11 17 23 30 38": numbers of a lottery; "9 88 44 28 30" alone is a telephone.
    private static bool IsDrawn(ScannedText text, in DigitRun run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Length > 2)
            {
                return false;
            }
        }

        var (first, last) = (run[0].Token, run.Last.Token);
        return run.Count > 1 && (run.Digits[0] is not ('9' or '2') || (first > 0 && text[first - 1].Kind == TokenKind.Number)
            || (last + 1 < text.Count && text[last + 1].Kind == TokenKind.Number));
    }

    // "celu del casero 9 973 45 616": odd groups, and any words between.
    private static bool IsMobileInGroups(in DigitRun run) => run is { Count: > 2, Last.Total: 9, Digits: ['9', ..] } && run[0].Length <= 3;

    // "8871 2204 celular"
    private static bool IsNamedBehind(ScannedText text, int last) =>
        last + 1 < text.Count && text[last + 1].Has(Role.Phone) && !text[last + 1].Has(Role.Filler);

    // "(+56 9) 8765 4321", "(2) 2123 4567": a bracket that closes inside the number belongs to it.
    private static int Beginning(ScannedText text, in DigitRun run, bool plus)
    {
        var first = plus ? run[0].Token - 1 : run[0].Token;
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Separator == ')' && first > 0 && text[first - 1].Is('('))
            {
                return first - 1;
            }
        }

        return first;
    }
}
