using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Values of passwords, PINs, CVVs, tokens and one-time codes beside their cue: the value only, not the cue.</summary>
internal static class SecretDetector
{
    private const Role Cues = Role.Password | Role.Pin | Role.Cvv | Role.Code;
    private const Role Through = Cue.Links | Role.SecretFiller | Role.Bank | Role.Card;
    private const int MaxTokens = 9;

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Has(Cues) && !text.IsTaken(i))
            {
                FindAfter(text, i);
            }
            else if (text[i].Kind == TokenKind.Number && !text.IsTaken(i))
            {
                FindBefore(text, i);
            }
        }
    }

    private static void FindAfter(ScannedText text, int cue)
    {
        var joined = false;
        for (var i = cue + 1; i < text.Count && i - cue <= MaxTokens; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Line || (token.Kind == TokenKind.Mark && token.First is ':' or '=' or '"' or '\'' or '(' or '-' or '>' or '°' or '.'))
            {
                joined |= token.First is ':' or '=' or '"' or '>';
                continue;
            }

            if (text.IsTaken(i) || token.Has(Cues))
            {
                return;
            }

            // "mi clave es perro123": "es" links, "perro123" is the value even though "perro" alone is an ordinary word.
            if (token.Has(Through) && !(text.TouchesNext(i) && text[i + 1].Kind == TokenKind.Number))
            {
                joined |= token.Has(Role.Copula);
                continue;
            }

            if (SecretValue.TryRead(text, cue, i, joined, out var value))
            {
                text.Claim(value.First, value.Last, MaskType.SECRET);
            }

            return;
        }
    }

    // "1234 es mi clave", "el 482913 es tu código"
    private static void FindBefore(ScannedText text, int value)
    {
        var cue = Cue.After(text, value, Cues);
        if (cue >= 0 && Edges.AreOpen(text, value, value) && SecretValue.TryRead(text, cue, value, joined: true, out var chunk))
        {
            text.Claim(chunk.First, chunk.Last, MaskType.SECRET);
        }
    }
}
