using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Secrets before their cue: "1234 es mi clave", "482 913 es tu código", "puse 1234 de pin", "usa 7719 como clave".</summary>
internal static class SecretBefore
{
    private const int MaxTokens = 8;
    private const int MinConfirmed = 4;
    private const int MaxConfirmed = 8;

    /// <summary>Claims the value before a cue; false when there is none.</summary>
    public static bool Find(ScannedText text, int cue)
    {
        // "era 2580 mi pin o no?"
        if (cue > 2 && text[cue - 1].Has(Role.Possessive) && text[cue - 2] is { Kind: TokenKind.Number } && text[cue - 3].Has(Role.Copula) && !text.IsTaken(cue - 2))
        {
            return SecretValue.TryRead(text, cue, cue - 2, new SecretTie(IsJoined: true, IsFar: false, IsOwned: true), out var owned)
                && owned.Last == cue - 2 && text.Claim(owned.First, owned.Last, MaskType.SECRET);
        }

        for (var i = cue - 1; i > 0 && cue - i <= MaxTokens && text[i].Kind == TokenKind.Word && !text.IsTaken(i); i--)
        {
            var joins = text[i].Has(Role.Copula) || text.Word(i) is "como"
                || (i == cue - 1 && text.Word(i) is "de" && !text[cue].Has(Role.Code));
            if (joins && !text.IsTaken(i - 1) && Begin(text, i - 1) is >= 0 and var first)
            {
                return SecretValue.TryRead(text, cue, first, new SecretTie(IsJoined: true, IsFar: false, IsOwned: false), out var value)
                    && value.Last == i - 1 && text.Claim(value.First, value.Last, MaskType.SECRET);
            }

            if (!text[i].Has(Cue.Links))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"usa 772310 para confirmar tu compra": the number that a word of confirming asks for.</summary>
    public static void FindConfirmed(ScannedText text, int confirm)
    {
        var last = confirm - 2;
        if (last < 1 || text.Word(confirm - 1) is not ("para" or "pa") || text[last].Kind != TokenKind.Number || Begin(text, last) is not (>= 1 and var first))
        {
            return;
        }

        var digits = text[last].Length + (first < last ? text[first].Length : 0);
        if (last - first <= 1 && digits is >= MinConfirmed and <= MaxConfirmed && !text.Word(last).EndsWith("000")
            && text.Word(first - 1) is "usa" or "usar" or "use" or "ingresa" or "ingrese" or "ingresar" or "digita" or "digite" or "escribe" or "escriba" or "codigo" or "el")
        {
            text.Claim(first, last, MaskType.SECRET);
        }
    }

    // Back from its last token to where "gatito123" or "482 913" begins; -1 when there is no digit in it.
    private static int Begin(ScannedText text, int last)
    {
        var first = last;
        var digits = text[last].Kind == TokenKind.Number;
        while (text.TouchesPrevious(first) && last - first < Chunk.MaxTokens
            && !text.IsTaken(first - 1) && text[first - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mark)
        {
            first--;
            digits |= text[first].Kind == TokenKind.Number;
        }

        if (!digits)
        {
            return -1;
        }

        var halved = first == last && first > 0 && text[first - 1] is { Kind: TokenKind.Number } half && !text.IsTaken(first - 1)
            && half.Length == text[first].Length && text[first].Start - half.End == 1;
        return halved ? first - 1 : first;
    }
}
