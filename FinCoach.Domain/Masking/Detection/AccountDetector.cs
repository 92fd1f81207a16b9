using System.Globalization;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Bank accounts. "cuenta" is also a bill and a verb, so a number beside it has to look like no amount: a number of
/// seven digits or more that is neither grouped nor round.
/// </summary>
internal static class AccountDetector
{
    /// <summary>Without any of these a text has no account.</summary>
    public const Role Cues = Role.Account | Role.AccountWord | Role.AccountKind | Role.Bank;

    private const int MinNumberedDigits = 5;

    public static void Find(ScannedText text)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var i = text.Numbers[n];
            if (text.Numbers.Reach(n) < MinNumberedDigits || text.IsTaken(i) || !Edges.IsOpenBefore(text, i)
                || AccountCue.Of(text, i) is not { } cue)
            {
                continue;
            }

            var run = DigitRun.Read(text, i, " -.", groups, digits);
            for (var count = run.Count; count > 0; count--)
            {
                if (IsAccount(text, run.Take(count), cue) && text.Claim(i, run[count - 1].Token, MaskType.ACCOUNT))
                {
                    break;
                }
            }
        }
    }

    private static bool IsAccount(ScannedText text, in DigitRun run, in AccountCue cue)
    {
        var first = run[0].Token;
        if (run.Last.Total < cue.MinDigits || !Edges.IsOpenAfter(text, run.Last.Token) || !AreJoined(run) || IsDate(run))
        {
            return false;
        }

        if (Money.IsMarkedBefore(text, first) || Money.IsUnitAfter(text, run.Last.Token) || (cue.IsBank && IsPhone(run)))
        {
            return false;
        }

        var amount = Money.IsGrouped(run) && !(cue.IsRut && run.Last.Total is 7 or 8);
        var round = run.Digits.EndsWith("000") && run.Digits[0] != '0';
        return !amount && (!round || (cue is { IsNumbered: true, IsSure: true } && !Money.IsGrouped(run)));
    }

    // "CMF Educa, Cuenta vista (02-02-2026)": a day, a month and a year of this age are nobody's account.
    private static bool IsDate(in DigitRun run) =>
        run.Count == 3 && run[0].Length <= 2 && run[1].Length <= 2 && run[2].Length == 4
        && run[1].Separator is '-' or '.' && run[2].Separator == run[1].Separator
        && int.Parse(run.Digits[..run[0].Total], CultureInfo.InvariantCulture) is >= 1 and <= 31
        && int.Parse(run.Digits[run[0].Total..run[1].Total], CultureInfo.InvariantCulture) is >= 1 and <= 12
        && run.Digits[run[1].Total..] is ['1', '9', ..] or ['2', '0', ..];

    // "bci 987654321", "banco 600 637 3777": a bank alone vouches for no number that can be a telephone.
    private static bool IsPhone(in DigitRun run) =>
        (run.Last.Total == 9 && run.Digits[0] is '9' or '2') || (run.Last.Total == 11 && run.Digits.StartsWith("56"))
        || (run.Last.Total == 10 && run.Digits is ['6' or '8', '0', '0', ..]);

    // "0012 3456 7890" is one number; "12345678 987654321" is an account and something else.
    private static bool AreJoined(in DigitRun run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i].Separator == ' ' && (run[i].Length is < 2 or > 5 || run[i - 1].Length is < 2 or > 5))
            {
                return false;
            }
        }

        return true;
    }
}
