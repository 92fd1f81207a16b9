using System.Buffers;
using System.Net;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Network addresses: <c>190.45.12.7</c>, <c>2800:150:10::1</c>; neither versions nor amounts nor times.</summary>
internal static class IpDetector
{
    private const int Octets = 4;
    private const int MaxOctet = 255;
    private const int MaxOctetDigits = 3;
    private const int MinColons = 2;
    private const int AllColons = 7;
    private const int MaxLength = 45;

    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsTaken(i))
            {
                continue;
            }

            if (text[i] is { Kind: TokenKind.Number, Length: <= MaxOctetDigits } && text.TouchesNext(i) && text[i + 1].Is('.'))
            {
                FindFour(text, i);
            }

            if (text[i].Is(':') && text.TouchesPrevious(i))
            {
                i = FindSix(text, i);
            }
        }
    }

    private static void FindFour(ScannedText text, int first)
    {
        Span<DigitRun.Group> groups = stackalloc DigitRun.Group[DigitRun.MaxGroups];
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        var run = DigitRun.Read(text, first, ".", groups, digits);
        if (run.Count != Octets || !Edges.AreOpen(text, first, run.Last.Token) || Money.IsMarkedBefore(text, first)
            || Money.IsUnitAfter(text, run.Last.Token) || Cue.Before(text, first, Role.Version) >= 0)
        {
            return;
        }

        for (var i = 0; i < Octets; i++)
        {
            if (run[i].Length > MaxOctetDigits || int.Parse(text.Word(run[i].Token), provider: null) > MaxOctet)
            {
                return;
            }
        }

        text.Claim(first, run.Last.Token, MaskType.IP);
    }

    /// <returns>The last token read.</returns>
    private static int FindSix(ScannedText text, int colon)
    {
        var (first, last, colons) = (colon, colon, 1);
        while (text.TouchesPrevious(first) && IsPart(text, first - 1))
        {
            first--;
        }

        while (text.TouchesNext(last) && IsPart(text, last + 1))
        {
            last++;
            colons += text[last].Is(':') ? 1 : 0;
        }

        // "12:30:45" has two colons and is a time: an address has "::" or all seven.
        var folded = text.Folded(text[first].Start, text[last].End);
        if (colons >= MinColons && folded.Length <= MaxLength && (colons == AllColons || folded.IndexOf("::") >= 0)
            && IPAddress.TryParse(folded, out _))
        {
            text.Claim(first, last, MaskType.IP);
        }

        return last;
    }

    private static bool IsPart(ScannedText text, int token) =>
        !text.IsTaken(token) && (text[token].Is(':') || (text[token].Kind is TokenKind.Word or TokenKind.Number && IsHex(text.Word(token))));

    private static bool IsHex(ReadOnlySpan<char> word) => word.Length <= 4 && !word.ContainsAnyExcept(s_hex);
}
