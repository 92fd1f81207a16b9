using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Values of passwords, PINs, CVVs, tokens and one-time codes beside their cue: the value only, not the cue.</summary>
internal static class SecretDetector
{
    public const Role Cues = Role.Password | Role.Pin | Role.Cvv | Role.Code;
    private const Role Through = Cue.Links | Role.SecretFiller | Role.Bank | Role.Card;
    private const int MaxTokens = 14;

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
            if (token.Has(Through) && !Continues(text, i))
            {
                joined |= token.Has(Role.Copula);
                continue;
            }

            if (!SecretValue.TryRead(text, cue, i, joined, out var value) || !text.Claim(value.First, value.Last, MaskType.SECRET)
                || !IsAnother(text, value.Last + 1))
            {
                return;
            }

            i = value.Last + 1;
        }
    }

    // "mi clave de internet es 6591 y la de transferencias 483815"
    private static bool IsAnother(ScannedText text, int and) =>
        and + 2 < text.Count && (text[and].Is(',') || text.Word(and) is "y") && text.Word(and + 1) is "la" or "el";

    // "perro123", "Chile_20": more of the value touches; "clave: es" does not go on.
    private static bool Continues(ScannedText text, int token) =>
        text.TouchesNext(token) && (text[token + 1].Kind == TokenKind.Number || text[token + 1].First is '_' or '-' or '#' or '@' or '*' or '!');

    // "1234 es mi clave", "482 913 es tu código", "puse 1234 de pin"
    private static void FindBefore(ScannedText text, int value)
    {
        var last = value + 1 < text.Count && text[value + 1].Kind == TokenKind.Number && text[value + 1].Length == text[value].Length ? value + 1 : value;
        var cue = Cue.After(text, last, Cues);
        if (cue < 0 && value + 2 < text.Count && text.Word(value + 1) is "de" && text[value + 2].Has(Role.Pin | Role.Password | Role.Cvv))
        {
            cue = value + 2;
        }

        if (cue >= 0 && Edges.AreOpen(text, value, last) && SecretValue.TryRead(text, cue, value, joined: true, out var chunk))
        {
            text.Claim(chunk.First, chunk.Last, MaskType.SECRET);
        }
    }
}
