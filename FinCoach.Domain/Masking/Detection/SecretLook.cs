using FinCoach.Domain.Calendar;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What the candidate for a secret is made of.</summary>
internal static class SecretLook
{
    private const int MinWord = 3;
    private const int MinPassword = 6;
    private const int MaxPassword = 40;

    /// <summary>A digit, or a mark that joins words: <c>perro123</c>, <c>minecraft_tomi</c>.</summary>
    public static bool HasDigit(ScannedText text, Chunk chunk)
    {
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            if (text[i].Kind == TokenKind.Number || (i > chunk.First && i < chunk.Last && text[i].First is '_' or '*' or '#' or '$'))
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

    /// <summary>
    /// <c>Copihue88</c>, <c>maqui*77</c>, <c>Tralka-77</c>: a word and behind it digits, with at most a mark between. No
    /// plate, no month with its year, no thing with its number ("iphone15").
    /// </summary>
    public static bool IsPassword(ScannedText text, Chunk chunk)
    {
        var length = text[chunk.Last].End - text[chunk.First].Start;
        if (length is < MinPassword or > MaxPassword || chunk.First == chunk.Last)
        {
            return false;
        }

        var (word, digits) = (false, false);
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.Mark && token.First is not ('.' or '_' or '*' or '-' or '#' or '$' or '@' or '!' or '+' or '&'))
            {
                return false;
            }

            if (token.Has(Role.Order | Role.NotSecret | Role.Version | Role.MoneyAfter | Role.MoneyBefore | Role.Unit) || SpanishMonths.Of(text.Word(i)) > 0)
            {
                return false;
            }

            word |= token is { Kind: TokenKind.Word, Length: >= MinWord };
            digits |= word && token.Kind == TokenKind.Number;
        }

        return word && digits && !IsPlate(text, chunk) && !MailHost.IsEnding(text.Word(chunk.Last));
    }

    // "BBCL12", "BBCL-12"
    private static bool IsPlate(ScannedText text, Chunk chunk) =>
        text[chunk.First].Length == 4 && text[chunk.Last] is { Kind: TokenKind.Number, Length: 2 } && chunk.Last - chunk.First <= 2
        && char.IsUpper(text.SourceAt(text[chunk.First].Start + 1));
}
