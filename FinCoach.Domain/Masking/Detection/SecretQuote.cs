using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>A password of several words between quotes: <c>mi clave es "tres tristes tigres"</c>.</summary>
internal static class SecretQuote
{
    private const int MaxTokens = 12;

    public static bool TryRead(ScannedText text, int cue, int first, SecretTie tie, out Chunk value)
    {
        value = default;
        if (!text[cue].Has(Role.Password) || !tie.IsJoined || text[first - 1].First is not ('"' or '\'') || !text.TouchesPrevious(first))
        {
            return false;
        }

        // "la clave es «ahorrar siempre»" is advice.
        var owned = tie.IsOwned || (cue > 0 && text[cue - 1].Has(Role.Possessive)) || text.Word(cue) is not ("clave" or "claves");
        for (var i = first; owned && i < text.Count && i - first < MaxTokens && !text.IsTaken(i) && text[i].Kind != TokenKind.Line; i++)
        {
            if (i > first && text[i].Is(text[first - 1].First))
            {
                value = new Chunk(first, i - 1);
                return true;
            }
        }

        return false;
    }
}
