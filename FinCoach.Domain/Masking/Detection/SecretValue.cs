using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Whether what stands behind a secret's cue is its value, by what that cue can have.</summary>
internal static class SecretValue
{
    private const int MinLength = 4;
    private const int MinFarLength = 6;
    private const int MaxPin = 12;
    private const int MaxCode = 10;
    private const int MaxFarDigits = 8;
    private const int MaxSentence = 80;

    /// <param name="text">The scanned text.</param>
    /// <param name="cue">The token of the cue.</param>
    /// <param name="first">Where the value would begin.</param>
    /// <param name="tie">What joins both.</param>
    /// <param name="value">The tokens of the value.</param>
    public static bool TryRead(ScannedText text, int cue, int first, SecretTie tie, out Chunk value)
    {
        value = Chunk.From(text, first).Trimmed(text, text[cue].Has(Role.Password) && !IsExclaimed(text, cue) ? ".,;:?)]}\"'>" : ".,;:!?)]}\"'>");
        if (Money.IsMarkedBefore(text, value.First) || text[value.First].Is('$'))
        {
            return false;
        }

        var numeric = value.First == value.Last && text[value.First].Kind == TokenKind.Number;
        if (text[cue].Has(Role.Cvv))
        {
            return numeric && !tie.IsFar && text[value.First].Length is 3 or 4 && !Money.IsUnitAfter(text, value.Last);
        }

        if (numeric)
        {
            return IsNumericSecret(text, cue, tie, ref value) && !Money.IsUnitAfter(text, value.Last);
        }

        var length = text[value.Last].End - text[value.First].Start;
        if (length < MinLength || Money.IsUnitAfter(text, value.Last))
        {
            return false;
        }

        if (!SecretLook.HasDigit(text, value))
        {
            return text[cue].Has(Role.Password) && SecretWord.IsValue(text, cue, value, tie);
        }

        return tie.IsFar
            ? tie.IsJoined && length >= MinFarLength && SecretLook.HasWord(text, value)
            : (!SecretLook.IsAmountOrDate(text, value) || IsHalved(text, cue, value)) && (text[cue].Has(Role.Password) || length > MinLength);
    }

    private static bool IsNumericSecret(ScannedText text, int cue, SecretTie tie, ref Chunk value)
    {
        var length = text[value.First].Length;
        // "código de seguridad 364" is another name of the CVV; "coordenada C4: 38".
        if ((length == 3 && !tie.IsFar && NamesSecurity(text, cue, value.First))
            || (length is 2 or 3 && tie.IsJoined && text.Word(cue).StartsWith("coordenada", StringComparison.Ordinal)))
        {
            return true;
        }

        if (text[cue].Has(Role.Code | Role.Password) && SpokenEnd(text, value.First, tie) is > 0 and var last)
        {
            value = value with { Last = last };
            return true;
        }

        if (tie.IsFar)
        {
            return tie.IsJoined && length is >= MinLength and <= MaxFarDigits && !text.Word(value.First).EndsWith("000");
        }

        // "promo 4x3, código 2026"
        var year = text[cue].Has(Role.Code) && !tie.IsJoined && length == 4 && text.Word(value.First).StartsWith("20");
        return !year && length >= MinLength && length <= (text[cue].Has(Role.Code) ? MaxCode : MaxPin);
    }

    // "código 482 913", "es 71 82 90": one-time codes are read aloud in groups of one length.
    private static int SpokenEnd(ScannedText text, int first, SecretTie tie)
    {
        const int longest = 8;
        var (last, length) = (first, text[first].Length);
        while (last + 1 < text.Count && text[last + 1] is { Kind: TokenKind.Number } next && !text.IsTaken(last + 1)
            && next.Length == length && next.Start - text[last].End == 1)
        {
            last++;
        }

        var total = (last - first + 1) * length;
        return last > first && total is >= MinLength and <= longest && (tie.IsJoined || (length is 3 or 4 && last == first + 1)) ? last : -1;
    }

    // "código de seguridad de la tarjeta 552"
    private static bool NamesSecurity(ScannedText text, int cue, int first)
    {
        for (var i = cue + 1; i < first; i++)
        {
            if (text.Word(i) is "seguridad")
            {
                return true;
            }
        }

        return false;
    }

    // "902-670"
    private static bool IsHalved(ScannedText text, int cue, Chunk value) =>
        text[cue].Has(Role.Code) && value.Last == value.First + 2 && text[value.First + 1].Is('-')
        && text[value.First].Length is 3 or 4 && text[value.Last].Length == text[value.First].Length;

    // "Pelusa_12!": a password may end in a mark of its own, unless an exclamation that opened before closes there.
    private static bool IsExclaimed(ScannedText text, int cue)
    {
        var end = text[cue].Start;
        return text.Folded(Math.Max(0, end - MaxSentence), end).Contains('¡');
    }
}
