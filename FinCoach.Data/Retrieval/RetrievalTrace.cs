namespace FinCoach.Data.Retrieval;

/// <summary>The event's record of a look-up.</summary>
/// <param name="Version">Of the knowledge base; 0 when none was read.</param>
/// <param name="Settings">The version of kind <c>retrieval</c> that was used; null means the defaults.</param>
/// <param name="Chunks">Ids, best first; they can be read as long as their version is kept.</param>
/// <param name="Outcome"><c>answered</c>, <c>floor</c>, <c>empty</c>, or the reason why the question is out of reach.</param>
/// <param name="FromCache">Whether this process found it a moment ago: nothing was embedded or ranked then.</param>
public sealed record RetrievalTrace(
    int Version,
    Guid? Settings,
    IReadOnlyList<Guid> Chunks,
    double Coverage,
    bool ByVector,
    bool FollowsUp,
    string Outcome,
    bool FromCache,
    double EmbedMs,
    double LookUpMs,
    double RankMs)
{
    /// <summary>No knowledge base was asked.</summary>
    public static RetrievalTrace OfNothing(string outcome) =>
        Of(new Searched(FoundKnowledge.Nothing, 0, FromCache: false), null, followsUp: false, outcome);

    internal static RetrievalTrace Of(Searched searched, Guid? settings, bool followsUp, string outcome) => new(
        searched.Found.Version,
        settings,
        [.. searched.Found.Passages.Select(p => p.Id)],
        Math.Round(searched.Found.Coverage, 3),
        searched.Found.ByVector,
        followsUp,
        outcome.ToLowerInvariant(),
        searched.FromCache,
        searched.EmbedMs,
        searched.Found.Times.LookUpMs,
        searched.Found.Times.RankMs);
}
