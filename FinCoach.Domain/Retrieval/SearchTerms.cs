using FinCoach.Domain.Language;

namespace FinCoach.Domain.Retrieval;

/// <summary>
/// The terms that a text is found by: words and numbers, folded and stemmed, without function words, as 32-bit hashes. Chunks and
/// questions go through the same door, in process and in PostgreSQL alike.
/// </summary>
public static class SearchTerms
{
    private const int LongestWord = 40;

    /// <summary>Terms in the order of the text, repeated as there.</summary>
    public static IReadOnlyList<int> Of(string text) => Of(text, TermOf);

    /// <summary>The same for a text of the corpus, quicker: words that it shares with other texts are stemmed once.</summary>
    public static IReadOnlyList<int> OfCorpus(string text) => Of(text, CorpusWords.TermOf);

    /// <summary>The term of one word that <see cref="Words"/> gave.</summary>
    internal static int TermOf(string word) => Hash(SpanishStemmer.Of(word));

    private static List<int> Of(string text, Func<string, int> termOf)
    {
        var terms = new List<int>(text.Length / 6);
        foreach (var word in Words(text))
        {
            if (!FunctionWords.Contains(word))
            {
                terms.Add(termOf(word));
            }
        }

        return terms;
    }

    /// <summary>Folded runs of letters and digits; a dot or comma between digits stays out: <c>12.990</c> is 12990.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var folded = Letters.Fold(text);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || JoinsDigits(folded, i));
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return Word(folded, start, i);
                start = -1;
            }
        }
    }

    private static string Word(string folded, int start, int end)
    {
        var word = folded.AsSpan(start, Math.Min(end - start, LongestWord));
        return word.IndexOfAny('.', ',') < 0 ? word.ToString() : word.ToString().Replace(".", "", StringComparison.Ordinal);
    }

    // "12.990", "3,5": a dot groups, a comma marks decimals.
    private static bool JoinsDigits(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    // FNV-1a: stable over versions of the runtime, unlike string.GetHashCode. In 100,000 words one or two share a hash.
    private static int Hash(string stem)
    {
        var hash = 2166136261u;
        foreach (var c in stem)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return unchecked((int)hash);
    }
}
