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

        if (left < 0 || right >= text.Count || !IsPart(text, left) || !IsPart(text, right))
        {
            return false;
        }

        var last = HostEnd(text, right);
        // "AT&T", "nos vemos @ gmail.com": outside brackets the word before has to be a name or of no list.
        if (last < 0 || (!bracketed && (text[at].Is('@') || text.Word(at) is "at") && text[left].Has(~(Role.GivenName | Role.Surname | Role.Ambiguous))))
        {
            return false;
        }

        address = new Chunk(LocalStart(text, left), last);
        return true;
    }

    // "gmail punto com", "quesosdelsur.cl", "gmail (dot) com", "gmail com", "gmail"
    private static int HostEnd(ScannedText text, int first)
    {
        var (last, end) = (first, MailHost.IsKnown(text.Word(first)) ? first : -1);
        for (var part = 0; part < MaxParts && LabelAfter(text, last) is > 0 and var label; part++)
        {
            last = label;
            end = MailHost.IsEnding(text.Word(last)) ? last : end;
        }

        return end == first && first + 1 < text.Count && text.Word(first + 1) is "com" or "cl" ? first + 1 : end;
    }

    private static int LabelAfter(ScannedText text, int last)
    {
        var i = last + 1;
        var bracketed = i + 3 < text.Count && text[i].First is '(' or '[' && text[i + 2].First is ')' or ']';
        i += bracketed ? 1 : 0;
        if (i + 1 >= text.Count || !(text[i].Is('.') || text.Word(i) is "punto" or "dot" or "pto" || (text[i].Is('-') && text.TouchesNext(i))))
        {
            return -1;
        }

        i += bracketed ? 2 : 1;
        return i < text.Count && IsPart(text, i) ? i : -1;
    }

    private static int LocalStart(ScannedText text, int left)
    {
        var first = EmailDetector.LocalStart(text, left);
        for (var part = 0; part < MaxParts && first > 1; part++)
        {
            // "juan guion bajo perez", "juan punto perez", "juan 23"
            var joint = text.Word(first - 1) is "bajo" && text.Word(first - 2) is "guion" ? 2
                : text.Word(first - 1) is "punto" or "guion" or "dot" or "underscore" or "raya" ? 1
                : (text[first].Kind == TokenKind.Number || text[first].Has(Role.NumberWord))
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
