using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Secrets before their cue: "1234 es mi clave", "482 913 es tu código", "puse 1234 de pin", "usa 7719 como clave".</summary>
internal static class SecretBefore
{
    private const int MaxTokens = 8;

    public static void Find(ScannedText text, int cue)
    {
        for (var i = cue - 1; i > 0 && cue - i <= MaxTokens && text[i].Kind == TokenKind.Word && !text.IsTaken(i); i--)
        {
            var joins = text[i].Has(Role.Copula) || text.Word(i) is "como"
                || (i == cue - 1 && text.Word(i) is "de" && !text[cue].Has(Role.Code));
            if (joins && !text.IsTaken(i - 1) && Begin(text, i - 1) is >= 0 and var first)
            {
                if (SecretValue.TryRead(text, cue, first, new SecretTie(IsJoined: true, IsFar: false, IsOwned: false), out var value) && value.Last == i - 1)
                {
                    text.Claim(value.First, value.Last, MaskType.SECRET);
                }

                return;
            }

            if (!text[i].Has(Cue.Links))
            {
                return;
            }
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
