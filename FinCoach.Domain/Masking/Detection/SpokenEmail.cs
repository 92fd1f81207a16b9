using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Mail addresses said aloud or hidden from robots: "juan punto perez arroba gmail punto com", "ventas [at] quesos.cl",
/// "ana @ gmail.com". A known ending or host has to close them.
/// </summary>
internal static class SpokenEmail
{
    private const int MaxParts = 6;

    public static bool TryRead(ScannedText text, int at, out Chunk address)
    {
        address = default;
        var (left, right) = (at - 1, at + 1);
        var bracketed = left > 0 && right + 1 < text.Count && text[left].First is '(' or '[' && text[right].First is ')' or ']';
        if (bracketed)
        {
            (left, right) = (left - 1, right + 1);
        }

        // "at" is a word of its own only between brackets.
        if (left < 0 || right >= text.Count || (!bracketed && text.Word(at) is "at") || !IsPart(text, left) || !IsPart(text, right))
        {
            return false;
        }

        var last = HostEnd(text, right);
        if (last < 0 || (text[at].Is('@') && text[left].Roles != Role.None))
        {
            return false;
        }

        address = new Chunk(LocalStart(text, left), last);
        return true;
    }

    // "gmail punto com", "quesosdelsur.cl", "gmail"
    private static int HostEnd(ScannedText text, int first)
    {
        var last = first;
        for (var part = 0; part < MaxParts && last + 2 < text.Count && IsPart(text, last + 2); part++)
        {
            var dot = text[last + 1].Is('.') || text.Word(last + 1) is "punto" or "dot" or "pto";
            if (!dot && !(text[last + 1].Is('-') && text.TouchesNext(last + 1)))
            {
                break;
            }

            last += 2;
        }

        while (last > first && !MailHost.IsEnding(text.Word(last)))
        {
            last -= 2;
        }

        return last > first || MailHost.IsKnown(text.Word(first)) ? last : -1;
    }

    private static int LocalStart(ScannedText text, int left)
    {
        var first = EmailDetector.LocalStart(text, left);
        for (var part = 0; part < MaxParts && first > 1; part++)
        {
            // "juan guion bajo perez", "juan punto perez", "juan 23"
            var joint = text.Word(first - 1) is "bajo" && text.Word(first - 2) is "guion" ? 2
                : text.Word(first - 1) is "punto" or "guion" or "dot" or "underscore" or "raya" ? 1
                : text[first].Kind == TokenKind.Number
                    && text[first - 1] is { Kind: TokenKind.Word, Roles: Role.None or Role.GivenName or Role.Surname } ? 0 : -1;
            if (joint < 0 || first - joint < 1 || !IsPart(text, first - joint - 1))
            {
                break;
            }

            first = first - joint - 1;
        }

        return first;
    }

    private static bool IsPart(ScannedText text, int token) => text[token].Kind is TokenKind.Word or TokenKind.Number && !text.IsTaken(token);
}
