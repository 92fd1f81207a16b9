namespace FinCoach.Domain.Retrieval;

/// <summary>
/// Okapi BM25 (Robertson and Zaragoza, 2009) in Lucene's form of the idf, which is never negative. Posting lists in PostgreSQL hold
/// <see cref="Weight"/>; the query that ranks there multiplies it by <see cref="Idf"/>, as <see cref="TermIndex"/> does in process.
/// </summary>
public static class Bm25
{
    /// <summary>How soon repetition stops to tell more.</summary>
    public const double Saturation = 1.2;

    /// <summary>How much a long text is held against itself, 0 to 1.</summary>
    public const double LengthPenalty = 0.75;

    /// <summary>How telling a term is: rare terms tell more.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="frequency">Documents that hold the term.</param>
    public static double Idf(int documents, int frequency) => Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));

    /// <summary>What a term's count weighs in one document, 0 to <see cref="Saturation"/> + 1.</summary>
    public static double Weight(int count, int length, double averageLength) =>
        count * (Saturation + 1) / (count + (Saturation * (1 - LengthPenalty + (LengthPenalty * length / Math.Max(1, averageLength)))));
}
