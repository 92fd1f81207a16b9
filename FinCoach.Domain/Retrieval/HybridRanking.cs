namespace FinCoach.Domain.Retrieval;

/// <summary>Joins the rankings of one question. The same code ranks in evaluation and in the product; only where the lists come from differs.</summary>
public static class HybridRanking
{
    // Sentences are read of the front of both lists alone: further back they no longer lift a chunk among the passages.
    private const int ReadOfEach = 20;

    /// <summary>Chunks whose sentences will be read, each once.</summary>
    public static IReadOnlyList<int> Front(IReadOnlyList<Scored> text, IReadOnlyList<Scored> vector) =>
        [.. text.Take(ReadOfEach).Concat(vector.Take(ReadOfEach)).Select(s => s.Chunk).Distinct()];

    /// <summary>All candidates, best first.</summary>
    /// <param name="sentences">Of the chunks of <see cref="Front"/>; one that is absent keeps its other places.</param>
    /// <param name="idf">How telling a term is in this corpus.</param>
    public static IReadOnlyList<Scored> Rank(
        SearchQuestion question,
        IReadOnlyList<Scored> text,
        IReadOnlyList<Scored> vector,
        Func<int, SentenceFit?> sentences,
        Func<int, double> idf,
        RetrievalSettings settings)
    {
        var fits = Front(text, vector)
            .Select(chunk => new Scored(chunk, sentences(chunk)?.Of(question.Terms, idf) ?? 0))
            .Where(s => s.Score > 0)
            .OrderByDescending(s => s.Score)
            .ThenBy(s => s.Chunk);
        return RankFusion.Fuse(
            settings.RankOffset,
            new Ranking([.. text.Select(s => s.Chunk)], 1),
            new Ranking([.. vector.Select(s => s.Chunk)], settings.VectorWeight),
            new Ranking([.. fits.Select(s => s.Chunk)], settings.SentenceWeight));
    }
}
