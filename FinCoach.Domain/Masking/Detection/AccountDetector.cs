using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Bank accounts. "cuenta" is also a bill and a verb, so a number beside it has to look like no amount: a number of
/// seven digits or more that is neither grouped nor round.
/// </summary>
internal static class AccountDetector
{
    private const int MinDigits = 7;
    private const int MinNumberedDigits = 5;
    private const Role Through = Cue.Links | Role.Bank | Role.AccountKind | Role.AccountWord | Role.Rut;

    public static void Find(ScannedText text)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Number || text.IsTaken(i) || !Edges.IsOpenBefore(text, i))
            {
                continue;
            }

            var cue = CueOf(text, i);
            if (cue is not { } account)
            {
                continue;
            }

            var run = DigitRun.Read(text, i, " -.", groups, digits);
            for (var count = run.Count; count > 0; count--)
            {
                if (IsAccount(text, run.Take(count), account) && text.Claim(i, run[count - 1].Token, MaskType.ACCOUNT))
                {
                    break;
                }
            }
        }
    }

    /// <param name="IsSure">The cue means an account and nothing else.</param>
    /// <param name="IsRut">"cuenta rut": its number is a RUT's body.</param>
    /// <param name="IsNumbered">"número", "n°", a colon or a copula stands between.</param>
    private readonly record struct AccountCue(bool IsSure, bool IsRut, bool IsNumbered);

    private static AccountCue? CueOf(ScannedText text, int value)
    {
        var nearest = Cue.Before(text, value, Role.Account | Role.AccountWord | Role.Order | Role.Phone | Role.Code, Through & ~Role.AccountWord);
        if (nearest < 0 || !text[nearest].Has(Role.Account | Role.AccountWord))
        {
            return null;
        }

        var kind = nearest + 1 < value ? text[nearest + 1].Roles : Role.None;
        var rut = text.Word(nearest).EndsWith("rut", StringComparison.Ordinal) || (kind & Role.Rut) != Role.None;
        var before = nearest > 1 && text[nearest - 1].Has(Role.Filler) ? nearest - 2 : nearest - 1;
        var numbered = before >= 0 && (text[before].Has(Role.Numbering) || text[before].Is('°'));
        for (var i = nearest + 1; i < value; i++)
        {
            numbered |= text[i].Has(Role.Numbering | Role.Copula) || text[i].Is(':') || text[i].Is('°') || text[i].Is('#');
        }

        return new AccountCue(text[nearest].Has(Role.Account) || rut || (kind & Role.AccountKind) != Role.None, rut, numbered);
    }

    private static bool IsAccount(ScannedText text, in DigitRun run, in AccountCue cue)
    {
        var first = run[0].Token;
        var min = cue is { IsNumbered: true } ? MinNumberedDigits : MinDigits;
        if (run.Last.Total < min || !Edges.IsOpenAfter(text, run.Last.Token) || !AreJoined(run))
        {
            return false;
        }

        if (Money.IsMarkedBefore(text, first) || Money.IsUnitAfter(text, run.Last.Token))
        {
            return false;
        }

        var amount = Money.IsGrouped(run) && !(cue.IsRut && run.Last.Total is 7 or 8);
        var round = run.Digits.EndsWith("000") && run.Digits[0] != '0';
        return !amount && (!round || (cue.IsNumbered && cue.IsSure && !Money.IsGrouped(run)));
    }

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
