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
    FoundCache cache,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real) : IKnowledge
{
    public async Task<LookedUp> FindAsync(KnowledgeQuestion asked, CancellationToken ct)
    {
        var found = await LookUpAsync(asked, ct);
        RetrievalTelemetry.Count(found.Trace);
        return found;
    }

    private async Task<LookedUp> LookUpAsync(KnowledgeQuestion asked, CancellationToken ct)
    {
        if (Reach.Of(asked.Text) is { } reason)
        {
            return new LookedUp([], Reach.Said(reason), RetrievalTrace.OfNothing(reason.ToString()));
        }

        if (await snapshots.CurrentAsync(ct) is not { } snapshot)
        {
            return new LookedUp([], LookedUp.NotKnown, RetrievalTrace.OfNothing("empty"));
        }

        var (version, settings) = await served.ReadAsync(asked.Settings, ct);
        var question = SearchQuestion.Of(asked.Text, asked.Earlier, snapshot.Synonyms, settings);
        var searched = await SearchAsync(snapshot, settings, asked, question, ct);
        var known = searched.Found.Coverage >= settings.Floor;
        var trace = RetrievalTrace.Of(searched, version, question.FollowsUp, known ? "answered" : "floor");
        return known
            ? new LookedUp([.. searched.Found.Passages.Select(c => Passage(c, question, snapshot, asked.Today))], null, trace)
            : new LookedUp([], LookedUp.NotKnown, trace);
    }

    private async Task<Searched> SearchAsync(
        KnowledgeSnapshot snapshot, RetrievalSettings settings, KnowledgeQuestion asked, SearchQuestion question, CancellationToken ct)
    {
        var started = real.GetTimestamp();
        var key = FoundCache.KeyOf(snapshot, settings, asked.Text, question.FollowsUp ? asked.Earlier : null);
        if (cache.Find(key) is { } kept)
        {
            return new Searched(kept with { Times = new SearchTimes(ElapsedMs(started), 0) }, 0, FromCache: true);
        }

        var vector = await embedding.OfAsync(question.Text, snapshot.EmbeddingModel, ct);
        var embedMs = ElapsedMs(started);
        var found = await search.FindAsync(snapshot, question, vector, settings, ct);
        // Found by its words because the embedding server was late: the next one to ask may have better luck.
        if (vector is not null || snapshot.EmbeddingModel is null || !embedding.IsConfigured)
        {
            cache.Keep(key, found);
        }

        return new Searched(found, embedMs, FromCache: false);
    }

    private double ElapsedMs(long started) => Math.Round(real.GetElapsedTime(started).TotalMilliseconds, 2);

    private static Passage Passage(StoredChunk chunk, SearchQuestion question, KnowledgeSnapshot snapshot, DateOnly today) => new(
        chunk.Id.ToString(),
        chunk.Title,
        chunk.Source,
        chunk.SourceDate,
        FigureText.Resolve(chunk.For(question), snapshot.Figures, today));
}

/// <summary>What a search found, now or a moment ago.</summary>
/// <param name="EmbedMs">Real milliseconds until the question had its vector.</param>
internal sealed record Searched(FoundKnowledge Found, double EmbedMs, bool FromCache);
