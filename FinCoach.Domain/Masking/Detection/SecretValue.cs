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
        // "mi pin: *2580*" in bold letters
        if (value.Last - value.First >= 2 && text[value.First].First is '*' or '_' && text[value.Last].Is(text[value.First].First))
        {
            value = new Chunk(value.First + 1, value.Last - 1);
        }

        if (Money.IsMarkedBefore(text, value.First) || text[value.First].Is('$') || IsPriced(text, cue, value.First, tie))
        {
            return false;
        }

        var numeric = value.First == value.Last && text[value.First].Kind == TokenKind.Number;
        if (text[cue].Has(Role.Cvv))
        {
            return numeric && (!tie.IsFar || tie.IsAsked) && text[value.First].Length is 3 or 4 && !Money.IsUnitAfter(text, value.Last);
        }

        if (numeric)
        {
            return IsNumericSecret(text, cue, tie, ref value) && !Money.IsUnitAfter(text, value.Last)
                && (!tie.IsNewLine || tie.IsJoined || EndsLine(text, value.Last));
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
        // "código de seguridad 364" is another name of the CVV.
        if (length == 3 && !tie.IsFar && NamesSecurity(text, cue, value.First))
        {
            return true;
        }

        if (text[cue].Has(Role.Code | Role.Password | Role.Pin) && SpokenEnd(text, value.First, tie) is > 0 and var last)
        {
            value = value with { Last = last };
            return true;
        }

        if (tie.IsFar)
        {
            var named = tie.IsJoined || tie.IsAsked || IsApposed(text, value.First)
                || (tie.IsOfThing && length is 4 or 6 && !text.Word(value.First).EndsWith("00"));
            return named && length is >= MinLength and <= MaxFarDigits && !text.Word(value.First).EndsWith("000");
        }

        return length >= MinLength && length <= (text[cue].Has(Role.Code) ? MaxCode : MaxPin)
            && (tie.IsJoined || (length > MinLength ? !IsListed(text, cue) : !NamesOther(text, cue, value.First)));
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
        return last > first && total is >= MinLength and <= longest && (tie.IsJoined || (length is 3 or 4 && last == first + 1) || (length == 2 && last == first + 2 && !tie.IsFar))
            ? last : -1;
    }

    // "código de seguridad de la tarjeta 552", "código de verificación de la visa", "el codigo de atrás"
    private static bool NamesSecurity(ScannedText text, int cue, int first)
    {
        for (var i = cue + 1; i < first; i++)
        {
            if (text.Word(i) is "seguridad" || text[i].Has(Role.Card | Role.Back))
            {
                return true;
            }
        }

        // "fecha 03/29 y codigo 330"
        var date = cue - 1;
        while (date > 2 && cue - date <= 3 && (text.Word(date) is "y" or "el" || text[date].Is(',')))
        {
            date--;
        }

        return (date > 0 && text.IsTakenAs(date, MaskType.CARD))
            || (date > 1 && text[date] is { Kind: TokenKind.Number, Length: 2 } && text[date - 1].Is('/') && text[date - 2] is { Kind: TokenKind.Number, Length: 2 });
    }

    // "el código que me llegó, el 559102, y me vaciaron la cuenta"
    private static bool IsApposed(ScannedText text, int first) =>
        first > 2 && text.Word(first - 1) is "el" or "la" && text[first - 2].Is(',')
        && !(text[first].Length == MinLength && text.Word(first) is ['1' or '2', '9' or '0', ..]);

    // "un llavero con clave en 7990", "la caja con clave salió 45990"
    private static bool IsPriced(ScannedText text, int cue, int first, SecretTie tie) =>
        !tie.IsJoined && cue > 0 && first > cue + 1 && text.Word(cue - 1) is "con" && (text.Word(first - 1) is "en" or "a" || text[first - 1].Has(Role.MoneyBefore));

    // "promo 4x3, código 2026", "cambié la clave el 2024", "talla 42, código 5567": a year, or a thing's code.
    private static bool NamesOther(ScannedText text, int cue, int first)
    {
        const int widest = 5;
        var century = text.Word(first).StartsWith("20") || text.Word(first).StartsWith("19");
        if (!text[cue].Has(Role.Code))
        {
            return century && text.Word(first - 1) is "el" or "en" or "desde" or "del" && !text[cue].Has(Role.Pin);
        }

        var thing = century;
        for (var i = cue - 1; i >= 0 && cue - i <= widest; i--)
        {
            thing |= text[i].Has(Role.Order);
        }

        return thing;
    }

    // "sku y código 99812345"
    private static bool IsListed(ScannedText text, int cue) => cue > 1 && text.Word(cue - 1) is "y" or "o" && text[cue - 2].Has(Role.Order);

    private static bool EndsLine(ScannedText text, int last) => last + 1 >= text.Count || text[last + 1].Kind is TokenKind.Line or TokenKind.Mark;

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
