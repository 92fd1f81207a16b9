using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Whether what stands behind a secret's cue is its value, by what that cue can have.</summary>
internal static class SecretValue
{
    private const int MinLength = 4;
    private const int MaxPin = 12;
    private const int MaxCode = 10;

    /// <param name="text">The scanned text.</param>
    /// <param name="cue">The token of the cue.</param>
    /// <param name="first">Where the value would begin.</param>
    /// <param name="joined">A colon, a copula or a quote joins both.</param>
    /// <param name="value">The tokens of the value.</param>
    public static bool TryRead(ScannedText text, int cue, int first, bool joined, out Chunk value)
    {
        // "Pelusa_12!": a password may end in a mark of its own, unless an opened exclamation closes there.
        var exclaims = first > 0 && text[cue].Start > 0 && text.Folded(0, text[cue].Start).Contains('¡');
        value = Chunk.From(text, first).Trimmed(text, text[cue].Has(Role.Password) && !exclaims ? ".,;:?)]}\"'>" : ".,;:!?)]}\"'>");
        if (Money.IsMarkedBefore(text, value.First) || Money.IsUnitAfter(text, value.Last) || text[value.First].Is('$'))
        {
            return false;
        }

        var numeric = value.First == value.Last && text[value.First].Kind == TokenKind.Number;
        var length = text[value.Last].End - text[value.First].Start;
        if (text[cue].Has(Role.Cvv))
        {
            return numeric && length is 3 or 4;
        }

        if (numeric)
        {
            // "código de seguridad 364" is another name of the CVV.
            return (length == 3 && value.First > 0 && text.Word(value.First - 1) is "seguridad") || IsNumericSecret(text, cue, length, ref value);
        }

        return length >= MinLength && (HasDigit(text, value)
            ? (!IsAmountOrDate(text, value) || IsHalved(text, cue, value)) && (text[cue].Has(Role.Password) || length >= MinLength + 1)
            : text[cue].Has(Role.Password) && joined && IsLoneWord(text, cue, value));
    }

    private static bool IsNumericSecret(ScannedText text, int cue, int length, ref Chunk value)
    {
        // "código 482 913": one-time codes are read aloud in halves.
        if (length is 3 or 4 && text[cue].Has(Role.Code | Role.Password) && value.Last + 1 < text.Count
            && text[value.Last + 1] is { Kind: TokenKind.Number } half && half.Length == length && half.Start - text[value.Last].End == 1)
        {
            value = value with { Last = value.Last + 1 };
            return true;
        }

        return length >= MinLength && length <= (text[cue].Has(Role.Code) ? MaxCode : MaxPin);
    }

    // "902-670"
    private static bool IsHalved(ScannedText text, int cue, Chunk value) =>
        text[cue].Has(Role.Code) && value.Last == value.First + 2 && text[value.First + 1].Is('-')
        && text[value.First].Length is 3 or 4 && text[value.Last].Length == text[value.First].Length;

    private static bool HasDigit(ScannedText text, Chunk chunk)
    {
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    // "12.990", "20-11-2026", "15:30": digits with one mark between, and no letter.
    private static bool IsAmountOrDate(ScannedText text, Chunk chunk)
    {
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            if (text[i].Kind != TokenKind.Number && !(text[i].Kind == TokenKind.Mark && text[i].First is '.' or ',' or '-' or '/' or ':'))
            {
                return false;
            }
        }

        return true;
    }

    // "mi clave es gatito" and nothing behind; "la clave es ahorrar todos los meses" is advice.
    private static bool IsLoneWord(ScannedText text, int cue, Chunk value)
    {
        var ends = value.Last + 1 >= text.Count || text[value.Last + 1].Kind != TokenKind.Word;
        var quoted = text[value.First].Start > 0 && value.First > 0 && text[value.First - 1].First is '"' or '\'';
        var owned = (cue > 0 && text[cue - 1].Has(Role.Possessive)) || text.Word(cue) is not "clave" and not "claves";
        return !text[value.First].Has(Role.PlainWord) && (quoted || (ends && owned));
    }
}
