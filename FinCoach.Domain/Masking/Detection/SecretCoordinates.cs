using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Values of a bank's card of coordinates: "coordenada C4: 38", "coordenadas B3 47, F1 90".</summary>
internal static class SecretCoordinates
{
    private const int MaxTokens = 30;

    /// <summary>True when the cue is one of coordinates and a value stands behind it.</summary>
    public static bool Find(ScannedText text, int cue)
    {
        if (!text.Word(cue).StartsWith("coordenada", StringComparison.Ordinal))
        {
            return false;
        }

        var found = false;
        for (var i = cue + 1; i + 2 < text.Count && i - cue <= MaxTokens; i++)
        {
            if (text[i] is not { Kind: TokenKind.Word, Length: 1 } || !text.TouchesNext(i) || text[i + 1] is not { Kind: TokenKind.Number, Length: <= 2 })
            {
                continue;
            }

            var value = i + 2;
            while (value < text.Count && (text[value].Has(Role.Copula | Role.Filler) || text[value].First is ':' or '=' or '-' or ',' or '>'))
            {
                value++;
            }

            if (value < text.Count && text[value] is { Kind: TokenKind.Number, Length: 2 or 3 } && text.Claim(value, value, MaskType.SECRET))
            {
                found = true;
                i = value;
            }
        }

        return found;
    }
}
