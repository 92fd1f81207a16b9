using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Looks for the word that says what a value is, before it ("mi rut es 12345678") or after it ("1234 es mi clave").</summary>
internal static class Cue
{
    /// <summary>Words that never break the tie between a cue and its value.</summary>
    public const Role Links = Role.Filler | Role.Copula | Role.Possessive | Role.Owner | Role.Numbering;

    private const int MaxTokens = 9;

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

    public static bool IsBeside(ScannedText text, int first, int last, Role wanted) =>
        Before(text, first, wanted) >= 0 || After(text, last, wanted) >= 0;

    private static bool EndsClause(char mark) => mark is '?' or '!' or ';' or '$' or '%' or Fold.Symbol;
}
