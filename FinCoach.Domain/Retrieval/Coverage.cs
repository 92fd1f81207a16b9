namespace FinCoach.Domain.Retrieval;

/// <summary>How much of a question's meaning a chunk speaks of: the share of its terms, each counting by how telling it is.</summary>
public static class Coverage
{
    /// <summary>0 to 1; a question without terms is covered by nothing.</summary>
    /// <param name="question">The person's own terms; a synonym in the chunk counts as the term that it stands for only by its own weight.</param>
    /// <param name="chunk">Terms of the chunk.</param>
    /// <param name="idf">Terms that no chunk holds must have the highest value.</param>
    public static double Of(SearchQuestion question, TermCounts chunk, Func<int, double> idf)
    {
        var all = 0.0;
        var held = 0.0;
        foreach (var (term, weight) in question.Terms)
        {
            var counts = weight >= 1 || (question.FollowsUp && question.Own.Count == 0);
            all += counts ? idf(term) : 0;
            held += chunk.CountOf(term) > 0 ? weight * idf(term) : 0;
        }

        return all == 0 ? 0 : Math.Min(1, held / all);
    }

    /// <summary>The mean of what a chunk holds and what its best section holds: words that lie far apart are a weak answer.</summary>
    public static double Of(SearchQuestion question, TermCounts chunk, string title, string text, Func<int, double> idf)
    {
        var section = Section.Of("", text).Select(s => Of(question, TermCounts.Of($"{title}\n{s.Heading}\n{s.Text}"), idf)).DefaultIfEmpty(0).Max();
        return (Of(question, chunk, idf) + section) / 2;
    }
}
