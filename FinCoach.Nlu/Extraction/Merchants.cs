using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Finds the merchant: a name of the lexicon, or a capitalised name after <c>en</c>.</summary>
internal static class Merchants
{
    private const int LongestName = 4;

    /// <summary>The first merchant of a stretch of the text, as written.</summary>
    public static string? Find(Reading reading, int from, int to)
    {
        foreach (var match in reading.Marks.Matches)
        {
            if (match.Kind is LexiconKind.Merchant or LexiconKind.Store && match.FirstToken >= from && match.EndToken <= to
                && !(reading.Intent == Intent.EditEntry && Denials.IsDenied(reading.Text, match.FirstToken)))
            {
                return reading.Text.Raw(match.FirstToken, match.EndToken).Trim().ToString();
            }
        }

        return Unlisted(reading, from, to);
    }

    private static string? Unlisted(Reading reading, int from, int to)
    {
        var text = reading.Text;
        for (var i = from; i < to - 1; i++)
        {
            if (text.Word(i) is not ("en" or "donde"))
            {
                continue;
            }

            var first = text.Word(i + 1) is "el" or "la" or "los" or "las" or "lo" && !IsCapital(text, i + 1) ? i + 2 : i + 1;
            var end = first;
            while (end < to && end - first < LongestName && (IsCapital(text, end) || (end > first && IsLink(text, end) && IsCapital(text, end + 1))))
            {
                end++;
            }

            if (end > first && !IsShouted(text) && !Touches(reading, first, end) && !Places.IsPlace(text.Word(text.Word(first) is "la" or "los" or "las" or "el" && end > first + 1 ? first + 1 : first)))
            {
                return text.Raw(first, end).ToString();
            }
        }

        return null;
    }

    private static bool IsLink(TokenizedText text, int index) => text.Word(index) is "de" or "del" or "y" or "la" or "&" or "'";

    private static bool IsCapital(TokenizedText text, int index) =>
        text[index].Kind == TokenKind.Word && char.IsUpper(text.Source[text[index].Start]);

    /// <summary>In a text written in capitals they say nothing.</summary>
    private static bool IsShouted(TokenizedText text)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in text.Source.AsSpan(0, Math.Min(text.Source.Length, 400)))
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > lower;
    }

    private static bool Touches(Reading reading, int first, int end)
    {
        foreach (var time in reading.Marks.Times)
        {
            if (time.FirstToken < end && first < time.EndToken)
            {
                return true;
            }
        }

        foreach (var amount in reading.Marks.Amounts)
        {
            if (amount.FirstToken < end && first < amount.EndToken)
            {
                return true;
            }
        }

        foreach (var match in reading.Marks.Matches)
        {
            if (match.FirstToken < end && first < match.EndToken && match.Kind is LexiconKind.Word or LexiconKind.Weak)
            {
                return true;
            }
        }

        return false;
    }
}
