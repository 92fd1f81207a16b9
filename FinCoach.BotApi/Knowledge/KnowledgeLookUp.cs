using FinCoach.Data.Retrieval;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;

namespace FinCoach.BotApi.Knowledge;

/// <summary>What knowledge says to one question.</summary>
/// <param name="Passages">For the reply; empty when Gus does not know.</param>
/// <param name="Unknown">What Gus says then; null when there are passages.</param>
/// <param name="Trace">For the event: never a text of a person.</param>
internal sealed record LookedUp(IReadOnlyList<Passage> Passages, string? Unknown, RetrievalTrace Trace);

/// <summary>The event's record of a look-up.</summary>
/// <param name="Chunks">Ids, best first; they can be read as long as their version is kept.</param>
/// <param name="Outcome"><c>answered</c>, <c>floor</c>, <c>empty</c>, or the reason why the question is out of reach.</param>
internal sealed record RetrievalTrace(
    int Version,
    IReadOnlyList<Guid> Chunks,
    double Coverage,
    bool ByVector,
    bool FollowsUp,
    string Outcome,
    double EmbedMs,
    double LookUpMs,
    double RankMs);

/// <summary>From a person's words to the passages that answer them.</summary>
internal sealed class KnowledgeLookUp(
    KnowledgeSnapshots snapshots,
    KnowledgeSearch search,
    QuestionEmbedding embedding,
    EarlierQuestion earlier,
    ServedSettings served,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>Said when no passage speaks of the question.</summary>
    public const string NotKnown =
        "No tengo una fuente confiable para responder eso, y prefiero no inventar. Si me lo preguntas de otra forma, lo busco de nuevo.";

    /// <param name="today">The day in Chile: figures are stated while they are valid.</param>
    public async Task<LookedUp> FindAsync(Guid person, string text, DateOnly today, CancellationToken ct)
    {
        if (Reach.Of(text) is { } reason)
        {
            return new LookedUp([], Reach.Said(reason), Trace(FoundKnowledge.Nothing, false, reason.ToString(), 0));
        }

        if (await snapshots.CurrentAsync(ct) is not { } snapshot)
        {
            return new LookedUp([], NotKnown, Trace(FoundKnowledge.Nothing, false, "empty", 0));
        }

        var settings = await served.ReadAsync(ct);
        var question = SearchQuestion.Of(text, await earlier.OfAsync(person, ct), snapshot.Synonyms, settings);
        var started = real.GetTimestamp();
        var vector = await embedding.OfAsync(question.Text, snapshot.EmbeddingModel, ct);
        var embedMs = Math.Round(real.GetElapsedTime(started).TotalMilliseconds, 2);
        var found = await search.FindAsync(snapshot, question, vector, settings, ct);
        return found.Coverage < settings.Floor
            ? new LookedUp([], NotKnown, Trace(found, question.FollowsUp, "floor", embedMs))
            : new LookedUp([.. found.Passages.Select(c => Passage(c, question, snapshot, today))], null, Trace(found, question.FollowsUp, "answered", embedMs));
    }

    private static Passage Passage(StoredChunk chunk, SearchQuestion question, KnowledgeSnapshot snapshot, DateOnly today) => new(
        chunk.Id.ToString(),
        chunk.Title,
        chunk.Source,
        chunk.SourceDate,
        FigureText.Resolve(chunk.For(question), snapshot.Figures, today));

    private static RetrievalTrace Trace(FoundKnowledge found, bool followsUp, string outcome, double embedMs) => new(
        found.Version,
        [.. found.Passages.Select(p => p.Id)],
        Math.Round(found.Coverage, 3),
        found.ByVector,
        followsUp,
        outcome.ToLowerInvariant(),
        embedMs,
        found.Times.LookUpMs,
        found.Times.RankMs);
}
