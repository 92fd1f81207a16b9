namespace FinCoach.Domain.Retrieval;

/// <summary>
/// How likely a chunk answers a question, from how much of the question's meaning stands in the chunk, in its best section, and in the
/// words that name its subject. Logistic; the weights were fitted on <c>data/retrieval/dev.jsonl</c> and <c>dev-unanswerable.jsonl</c>.
/// </summary>
public static class Answerability
{
    private const double Bias = -6.24;
    private const double InChunk = 1.85;
    private const double InSection = 1.93;
    private const double InSubject = 3.72;
    private const double InAsked = 3.47;

    /// <summary>0 to 1.</summary>
    /// <param name="chunk">All its terms.</param>
    public static double Of(SearchQuestion question, TermCounts chunk, ChunkReading reading, Func<int, double> idf)
    {
        var z = Bias
            + (InChunk * Coverage.Of(question, chunk.Holds, idf))
            + (InSection * reading.Sections.Coverage(question, idf))
            + (InSubject * reading.Sections.Aboutness(question, idf))
            + (InAsked * reading.Asked.Of(question, idf));
        return 1 / (1 + Math.Exp(-z));
    }
}
