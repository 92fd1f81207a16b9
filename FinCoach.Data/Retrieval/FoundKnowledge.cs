namespace FinCoach.Data.Retrieval;

/// <summary>What was found for one question.</summary>
/// <param name="Version">The version that answered; 0 when there is none yet.</param>
/// <param name="Passages">Best first; empty when nothing shares a word with the question.</param>
/// <param name="Coverage">How surely the best passage answers, 0 to 1: <see cref="FinCoach.Domain.Retrieval.Answerability"/>.</param>
/// <param name="ByVector">Whether vectors were compared; false means words alone.</param>
public sealed record FoundKnowledge(
    int Version, IReadOnlyList<StoredChunk> Passages, double Coverage, bool ByVector, SearchTimes Times)
{
    /// <summary>There is no knowledge base yet.</summary>
    public static readonly FoundKnowledge Nothing = new(0, [], 0, false, new SearchTimes(0, 0));
}

/// <summary>Real milliseconds.</summary>
/// <param name="LookUpMs">In PostgreSQL.</param>
/// <param name="RankMs">Reading sentences, fusing, choosing.</param>
public sealed record SearchTimes(double LookUpMs, double RankMs);
