using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Looks for the word that says what a value is, before it ("mi rut es 12345678") or after it ("1234 es mi clave").</summary>
internal static class Cue
{
    /// <summary>Words that never break the tie between a cue and its value.</summary>
    public const Role Links = Role.Filler | Role.Copula | Role.Possessive | Role.Owner | Role.Numbering;

    private const int MaxTokens = 9;
    private const int MaxFar = 12;

    /// <summary>The token of the nearest cue before a value, or -1.</summary>
    public static int Before(ScannedText text, int value, Role wanted, Role through = Links)
    {
        for (var i = value - 1; i >= 0 && value - i <= MaxTokens; i--)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Word)
            {
                if (token.Has(wanted))
                {
                    return i;
                }

                if (!token.Has(through))
                {
                    return -1;
                }
            }
            else if (token.Kind is TokenKind.Number or TokenKind.Mask || (token.Kind == TokenKind.Mark && EndsClause(token.First)))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"1234 es mi clave": the token of a cue joined by a copula after a value, or -1.</summary>
    public static int After(ScannedText text, int value, Role wanted)
    {
        var i = value + 1;
        if (i >= text.Count || !text[i].Has(Role.Copula))
        {
            return -1;
        }

        for (i++; i < text.Count && i - value <= MaxTokens && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Has(wanted))
            {
                return i;
            }

            if (!text[i].Has(Links))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"rut 12345678-5 y 9123456-7": a value of the type stands before this one, and nothing but links between.</summary>
    public static bool IsListed(ScannedText text, int value, MaskType type)
    {
        const int widest = 6;
        for (var i = value - 1; i >= 0 && value - i <= widest; i--)
        {
            if (text.IsTakenAs(i, type))
            {
                return true;
            }

            var passes = text[i].Kind switch
            {
                TokenKind.Word => text[i].Has(Links),
                TokenKind.Mark => !EndsClause(text[i].First),
                TokenKind.Line => true,
                _ => false,
            };
            if (!passes || text.IsTaken(i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// A cue before a value with any words between ("la clave que uso siempre es …"), or -1; nothing in the way may be
    /// a number, a mask or a word of another kind of value.
    /// </summary>
    public static int FarBefore(ScannedText text, int value, Role wanted, Role barred)
    {
        for (var i = value - 1; i >= 0 && value - i <= MaxFar; i--)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.Number or TokenKind.Mask || text.IsTaken(i) || token.Has(barred)
                || (token.Kind == TokenKind.Mark && EndsClause(token.First)))
            {
                return -1;
            }

            if (token.Has(wanted))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsBeside(ScannedText text, int first, int last, Role wanted) =>
        Before(text, first, wanted) >= 0 || After(text, last, wanted) >= 0;

    private static bool EndsClause(char mark) => mark is '?' or '!' or ';' or '$' or '%' or Fold.Symbol;
}
