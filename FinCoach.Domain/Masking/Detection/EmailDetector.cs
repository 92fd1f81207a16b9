using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Mail addresses: <c>ana.soto+banco@correo.cl</c>, and spoken ones: <c>ana arroba gmail punto com</c>.</summary>
internal static class EmailDetector
{
    public const Role Cues = Role.SpokenAt;

    public static void Find(ScannedText text)
    {
        for (var i = 1; i < text.Count - 1; i++)
        {
            if (text[i].Is('@'))
            {
                FindWritten(text, i);
            }
            else if (text[i].Has(Role.SpokenAt) && SpokenEmail.TryRead(text, i, out var spoken))
            {
                text.Claim(spoken.First, spoken.Last, MaskType.EMAIL);
            }
        }
    }

    private static void FindWritten(ScannedText text, int at)
    {
        var first = LocalStart(text, at);
        var last = at;
        while (text.TouchesNext(last) && !text.IsTaken(last + 1) && IsHost(text[last + 1]))
        {
            last++;
        }

        while (last > at && text[last].Kind != TokenKind.Word)
        {
            last--;
        }

        if (first < at && last > at && MailHost.IsDomain(text, at, ref last))
        {
            // "rosa@gmail,com"
            var slip = last + 2 < text.Count && text[last + 1].Is(',') && text.TouchesPrevious(last + 1) && text.TouchesNext(last + 1)
                && MailHost.IsKnown(text.Word(last)) && text.Word(last + 2) is "com" or "cl" or "es";
            last += slip ? 2 : 0;
            text.Claim(first, last, MaskType.EMAIL);
        }
        else if ((first == at || last == at) && SpokenEmail.TryRead(text, at, out var spaced))
        {
            text.Claim(spaced.First, spaced.Last, MaskType.EMAIL);
        }
    }

    /// <summary>The first token of what touches the mark and can stand before it; the mark itself when nothing does.</summary>
    public static int LocalStart(ScannedText text, int at)
    {
        var first = at;
        while (text.TouchesPrevious(first) && at - first < Chunk.MaxTokens && !text.IsTaken(first - 1) && IsLocal(text[first - 1]))
        {
            first--;
        }

        while (first < at && text[first].Kind == TokenKind.Mark)
        {
            first++;
        }

        return first;
    }

    private static bool IsLocal(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number
        || (token.Kind == TokenKind.Mark && token.First is '.' or '_' or '%' or '+' or '-');

    private static bool IsHost(in Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number || (token.Kind == TokenKind.Mark && token.First is '.' or '-');
}
