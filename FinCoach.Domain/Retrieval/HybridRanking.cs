namespace FinCoach.Domain.Retrieval;

/// <summary>Joins the rankings of one question. The same code ranks in evaluation and in the product; only where the lists come from differs.</summary>
public static class HybridRanking
{
    // Only the front of both lists is read: further back nothing lifts a chunk among the passages.
    private const int ReadOfEach = 12;

    /// <summary>Chunks that will be read, each once.</summary>
    public static IReadOnlyList<int> Front(IReadOnlyList<Scored> text, IReadOnlyList<Scored> vector) =>
        [.. text.Take(ReadOfEach).Concat(vector.Take(ReadOfEach)).Select(s => s.Chunk).Distinct()];

    /// <summary>All candidates, best first.</summary>
    /// <param name="reading">Of the chunks of <see cref="Front"/>; one that is absent keeps its other places.</param>
    /// <param name="idf">How telling a term is in this corpus.</param>
    public static IReadOnlyList<Scored> Rank(
        SearchQuestion question,
        IReadOnlyList<Scored> text,
        IReadOnlyList<Scored> vector,
        Func<int, ChunkReading?> reading,
        Func<int, double> idf,
        RetrievalSettings settings)
    {
        var front = Front(text, vector);
        return RankFusion.Fuse(
            settings.RankOffset,
            new Ranking([.. text.Select(s => s.Chunk)], 1),
            new Ranking([.. vector.Select(s => s.Chunk)], settings.VectorWeight),
            new Ranking(Best(front, chunk => reading(chunk)?.Sentences.Of(question.Terms, idf) ?? 0), settings.SentenceWeight),
            new Ranking(Best(front, chunk => reading(chunk)?.Sections.Of(question.Terms, idf) ?? 0), settings.SectionWeight),
            new Ranking(Best(front, chunk => reading(chunk)?.Asked.Of(question, idf) ?? 0), settings.AskedWeight));
    }

    private static List<int> Best(IReadOnlyList<int> chunks, Func<int, double> score) =>
        [.. chunks.Select(chunk => new Scored(chunk, score(chunk))).Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Chunk).Select(s => s.Chunk)];
}
