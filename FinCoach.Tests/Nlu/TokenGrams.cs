using System.Globalization;
using System.Text;

namespace FinCoach.Tests.Nlu;

/// <summary>Texts by their runs of five tokens (a shorter text is one run), compared by Jaccard's index.</summary>
internal sealed class TokenGrams
{
    private const int Length = 5;
    private readonly List<HashSet<string>> texts = [];
    private readonly Dictionary<string, List<int>> holders = new(StringComparer.Ordinal);

    public TokenGrams(IEnumerable<string> sources)
    {
        foreach (var grams in sources.Select(Of))
        {
            foreach (var gram in grams)
            {
                (holders.TryGetValue(gram, out var list) ? list : holders[gram] = []).Add(texts.Count);
            }

            texts.Add(grams);
        }
    }

    /// <summary>0 to 1: how much the nearest text shares with this one.</summary>
    public double Nearest(string text)
    {
        var mine = Of(text);
        return mine.SelectMany(gram => holders.GetValueOrDefault(gram, [])).Distinct()
            .Select(i => (double)mine.Count(texts[i].Contains) / mine.Union(texts[i]).Count())
            .DefaultIfEmpty(0)
            .Max();
    }

    /// <summary>Lower case letters and digits without accents; anything else is one space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString();
    }

    private static HashSet<string> Of(string text)
    {
        var tokens = Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(1, tokens.Length - Length + 1))
            .Select(i => string.Join(' ', tokens.Skip(i).Take(Length)))];
    }
}
