namespace FinCoach.Domain.Retrieval;

/// <summary>A text as ranking sees it: which terms, and how often each.</summary>
/// <param name="Terms">Distinct, ascending.</param>
/// <param name="Counts">How often the term at the same place occurs.</param>
/// <param name="Length">All occurrences.</param>
public sealed record TermCounts(int[] Terms, short[] Counts, int Length)
{
    /// <summary>Counts the terms of a text.</summary>
    public static TermCounts Of(string text)
    {
        var all = SearchTerms.OfCorpus(text);
        var counts = new SortedDictionary<int, short>();
        foreach (var term in all)
        {
            var seen = counts.GetValueOrDefault(term);
            counts[term] = seen == short.MaxValue ? seen : (short)(seen + 1);
        }

        return new TermCounts([.. counts.Keys], [.. counts.Values], all.Count);
    }

    /// <summary>Whether a term occurs.</summary>
    public bool Holds(int term) => Array.BinarySearch(Terms, term) >= 0;

    /// <summary>How often a term occurs; 0 when it does not.</summary>
    public int CountOf(int term) => Array.BinarySearch(Terms, term) is >= 0 and var i ? Counts[i] : 0;

    /// <summary>How many distinct terms both texts hold. One walk along both: choosing passages compares hundreds of pairs.</summary>
    public int TermsInCommon(TermCounts other)
    {
        var (common, i, j) = (0, 0, 0);
        while (i < Terms.Length && j < other.Terms.Length)
        {
            var order = Terms[i].CompareTo(other.Terms[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
