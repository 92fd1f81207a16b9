using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Values of passwords, PINs, CVVs, tokens and one-time codes beside their cue: the value only, not the cue.</summary>
internal static class SecretDetector
{
    public const Role Cues = Role.Password | Role.Pin | Role.Cvv | Role.Code;

    private const Role Through = Cue.Links | Role.SecretFiller | Role.Bank | Role.Card;
    private const Role Ends = Role.MoneyBefore | Role.MoneyAfter | Role.Order | Role.NotSecret | Role.Account | Role.Phone | Role.Rut;
    private const int MaxTokens = 18;

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Has(Cues) && !text.IsTaken(i))
            {
                SecretBefore.Find(text, i);
                FindAfter(text, i);
            }
        }
    }

    private static void FindAfter(ScannedText text, int cue)
    {
        var tie = default(SecretTie);
        for (var i = cue + 1; i < text.Count && i - cue <= MaxTokens; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Line
                || (token.Kind == TokenKind.Mark && token.First is ':' or '=' or '"' or '\'' or '(' or '-' or '>' or '°' or '.'))
            {
                tie = tie with { IsJoined = tie.IsJoined || token.First is ':' or '=' or '"' or '>' };
                continue;
            }

            // "la contraseña, si no me equivoco, es Tigre.77"
            if (token.Is(','))
            {
                tie = tie with { IsJoined = false, IsFar = tie.IsFar || i > cue + 1 };
                continue;
            }

            if (text.IsTaken(i) || token.Has(Cues))
            {
                return;
            }

            if (SecretQuote.TryRead(text, cue, i, tie, out var quoted) && text.Claim(quoted.First, quoted.Last, MaskType.SECRET))
            {
                return;
            }

            // "mi clave es perro123": "es" links, "perro123" is the value even though "perro" alone is an ordinary word.
            if (token.Has(Through) && !Continues(text, i))
            {
                tie = tie.Over(token.Roles);
                continue;
            }

            if (SpecifiedEnd(text, cue, i) is > 0 and var specified)
            {
                i = specified;
                continue;
            }

            if (!(token.Kind == TokenKind.Word && IsOffer(text, cue))
                && SecretValue.TryRead(text, cue, i, tie, out var value) && text.Claim(value.First, value.Last, MaskType.SECRET))
            {
                if (!IsAnother(text, value.Last + 1))
                {
                    return;
                }

                i = value.Last + 1;
                continue;
            }

            // "la clave que uso siempre en el banco es gatito123": other words may stand between, and then need "es".
            if (token.Kind != TokenKind.Word || token.Has(Ends))
            {
                return;
            }

            tie = new SecretTie(IsJoined: false, IsFar: true, tie.IsOwned);
        }
    }

    // "usa el código AHORRA10 en la compra": a shop's code is meant for everybody.
    private static bool IsOffer(ScannedText text, int cue)
    {
        const int widest = 6;
        if (!text[cue].Has(Role.Code))
        {
            return false;
        }

        for (var i = Math.Max(0, cue - widest); i < text.Count && i <= cue + widest; i++)
        {
            if (text[i].Has(Role.NotSecret) || (i > cue && text.Word(i) is "compra" or "compras" or "tienda"))
            {
                return true;
            }
        }

        return false;
    }

    // "mi clave de internet es 6591 y la de transferencias 483815"
    private static bool IsAnother(ScannedText text, int and) =>
        and + 2 < text.Count && (text[and].Is(',') || text.Word(and) is "y") && text.Word(and + 1) is "la" or "el";

    // "perro123", "Chile_20": more of the value touches; "clave: es" does not go on.
    private static bool Continues(ScannedText text, int token) =>
        text.TouchesNext(token) && (text[token + 1].Kind == TokenKind.Number || text[token + 1].First is '_' or '-' or '#' or '@' or '*' or '!');

    // "clave de 4 dígitos: 0291", "coordenada C4: 38": which value is meant, not the value.
    private static int SpecifiedEnd(ScannedText text, int cue, int token)
    {
        if (token + 1 >= text.Count)
        {
            return -1;
        }

        if (text[token] is { Kind: TokenKind.Number, Length: <= 2 }
            && text.Word(token + 1) is "digitos" or "numeros" or "cifras" or "caracteres" or "letras")
        {
            return token + 1;
        }

        return text.Word(cue).StartsWith("coordenada", StringComparison.Ordinal) && text[token] is { Kind: TokenKind.Word, Length: 1 }
            && text.TouchesNext(token) && text[token + 1] is { Kind: TokenKind.Number, Length: 1 } ? token + 1 : -1;
    }
}
