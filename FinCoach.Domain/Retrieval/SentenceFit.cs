namespace FinCoach.Domain.Retrieval;

/// <summary>A chunk's sentences as sets of terms: an answer mostly stands in one of them.</summary>
public sealed class SentenceFit
{
    // Shorter sentences are no denser for being shorter.
    private const int ShortestLength = 12;

    private static readonly char[] Ends = ['.', '!', '?', ':', ';', '\n'];
    private readonly HashSet<int>[] _sentences;

    /// <param name="text">The chunk's text; reading it costs more than asking it, so that callers keep it.</param>
    public SentenceFit(string text) =>
        _sentences = [.. text.Split(Ends, StringSplitOptions.RemoveEmptyEntries)
            .Select(sentence => SearchTerms.OfCorpus(sentence).ToHashSet()).Where(terms => terms.Count > 0)];

    /// <summary>How much of the question its best sentence holds, for its length; 0 when none shares a term.</summary>
    public double Of(IReadOnlyList<WeightedTerm> question, Func<int, double> idf)
    {
        var best = 0.0;
        foreach (var sentence in _sentences)
        {
            var held = 0.0;
            foreach (var (term, weight) in question)
            {
                held += sentence.Contains(term) ? weight * idf(term) : 0;
            }

            best = Math.Max(best, held / Math.Sqrt(Math.Max(ShortestLength, sentence.Count)));
        }

        return best;
    }
}
