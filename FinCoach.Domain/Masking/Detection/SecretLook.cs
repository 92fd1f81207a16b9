using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What the candidate for a secret is made of.</summary>
internal static class SecretLook
{
    private const int MinWord = 3;

    public static bool HasDigit(ScannedText text, Chunk chunk)
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

    /// <summary>Letters enough that it is no measure: "20k", "15hrs".</summary>
    public static bool HasWord(ScannedText text, Chunk chunk)
    {
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            if (text[i] is { Kind: TokenKind.Word, Length: >= MinWord } word && !word.Has(Role.MoneyAfter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"12.990", "20-11-2026", "15:30": digits with one mark between, and no letter.</summary>
    public static bool IsAmountOrDate(ScannedText text, Chunk chunk)
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
}
