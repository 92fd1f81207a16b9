using FinCoach.Domain.Replies;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Data.Retrieval;

/// <summary>From a person's words to the passages that answer them.</summary>
internal sealed class KnowledgeLookUp(
    KnowledgeSnapshots snapshots,
    KnowledgeSearch search,
    QuestionEmbedding embedding,
    ServedSettings served,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real) : IKnowledge
{
    public async Task<LookedUp> FindAsync(KnowledgeQuestion asked, CancellationToken ct)
    {
        if (Reach.Of(asked.Text) is { } reason)
        {
            return new LookedUp([], Reach.Said(reason), Trace(FoundKnowledge.Nothing, null, false, reason.ToString(), 0));
        }

        if (await snapshots.CurrentAsync(ct) is not { } snapshot)
        {
            return new LookedUp([], LookedUp.NotKnown, Trace(FoundKnowledge.Nothing, null, false, "empty", 0));
        }

        var (version, settings) = await served.ReadAsync(asked.Settings, ct);
        var question = SearchQuestion.Of(asked.Text, asked.Earlier, snapshot.Synonyms, settings);
        var started = real.GetTimestamp();
        var vector = await embedding.OfAsync(question.Text, snapshot.EmbeddingModel, ct);
        var embedMs = Math.Round(real.GetElapsedTime(started).TotalMilliseconds, 2);
        var found = await search.FindAsync(snapshot, question, vector, settings, ct);
        return found.Coverage < settings.Floor
            ? new LookedUp([], LookedUp.NotKnown, Trace(found, version, question.FollowsUp, "floor", embedMs))
            : new LookedUp(
                [.. found.Passages.Select(c => Passage(c, question, snapshot, asked.Today))],
                null,
                Trace(found, version, question.FollowsUp, "answered", embedMs));
    }

    private static Passage Passage(StoredChunk chunk, SearchQuestion question, KnowledgeSnapshot snapshot, DateOnly today) => new(
        chunk.Id.ToString(),
        chunk.Title,
        chunk.Source,
        chunk.SourceDate,
        FigureText.Resolve(chunk.For(question), snapshot.Figures, today));

    private static RetrievalTrace Trace(FoundKnowledge found, Guid? settings, bool followsUp, string outcome, double embedMs) => new(
        found.Version,
        settings,
        [.. found.Passages.Select(p => p.Id)],
        Math.Round(found.Coverage, 3),
        found.ByVector,
        followsUp,
        outcome.ToLowerInvariant(),
        embedMs,
        found.Times.LookUpMs,
        found.Times.RankMs);
}
