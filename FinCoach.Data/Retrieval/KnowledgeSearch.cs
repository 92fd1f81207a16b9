using FinCoach.Domain.Retrieval;
using Npgsql;
using Pgvector;

namespace FinCoach.Data.Retrieval;

/// <summary>Looks up one question: both rankings side by side in PostgreSQL, then sentences, fusion and choice in process.</summary>
/// <param name="database">A login that may read <c>ml</c>.</param>
/// <param name="realClock">Measures.</param>
public sealed class KnowledgeSearch(NpgsqlDataSource database, ChunkShelf shelf, TimeProvider realClock)
{
    private const int CandidatesPerWanted = 4;

    private readonly TermFrequencies _frequencies = new(database);

    /// <summary>The passages for a question.</summary>
    /// <param name="snapshot">The version that is asked.</param>
    /// <param name="question">Built with the snapshot's synonyms.</param>
    /// <param name="embedding">Of the question, by the snapshot's model; null searches by words alone.</param>
    /// <param name="settings">The arm's.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<FoundKnowledge> FindAsync(
        KnowledgeSnapshot snapshot, SearchQuestion question, float[]? embedding, RetrievalSettings settings, CancellationToken ct)
    {
        var started = realClock.GetTimestamp();
        var ranked = await RankAsync(snapshot, question, embedding, settings, ct);
        var front = HybridRanking.Front(ranked.Text, ranked.Vector);
        int? definition = question.Defines is { } x && snapshot.Definitions.TryGetValue(x, out var number) ? number : null;
        var chunks = await shelf.ReadAsync(definition is { } extra ? [.. front, extra] : front, ct);
        var ofKnown = await _frequencies.ReadAsync(snapshot.Version, chunks.Values.SelectMany(c => c.Reading.Asked.Terms), ct);
        var lookedUp = realClock.GetElapsedTime(started);

        double Idf(int term) => Bm25.Idf(
            snapshot.Chunks, ranked.Frequencies.TryGetValue(term, out var asked) ? asked : ofKnown.GetValueOrDefault(term));
        var best = HybridRanking.Rank(question, ranked.Text, ranked.Vector, no => chunks.GetValueOrDefault(no)?.Reading, Idf, settings)
            .Where(s => chunks.ContainsKey(s.Chunk))
            .Select(s => chunks[s.Chunk].IsGlossary ? s with { Score = s.Score * settings.GlossaryWeight } : s)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Chunk).ToList();
        var chosen = Mmr.Select(best, (a, b) => chunks[a].LikenessTo(chunks[b]), settings.Diversity, settings.Passages)
            .Select(s => chunks[s.Chunk]).ToList();
        if (definition is { } defined && chunks.GetValueOrDefault(defined) is { } entry)
        {
            chosen.Insert(0, entry);
        }

        var coverage = definition is not null ? 1 : chosen.Select(c => Answerability.Of(question, c.Terms, c.Reading, Idf)).DefaultIfEmpty(0).Max();
        var all = realClock.GetElapsedTime(started);
        return new FoundKnowledge(
            snapshot.Version, chosen, coverage, ranked.Vector.Count > 0,
            new SearchTimes(Math.Round(lookedUp.TotalMilliseconds, 2), Math.Round((all - lookedUp).TotalMilliseconds, 2)));
    }

    /// <summary>Both rankings, and how frequent the question's terms are.</summary>
    internal async Task<Rankings> RankAsync(
        KnowledgeSnapshot snapshot, SearchQuestion question, float[]? embedding, RetrievalSettings settings, CancellationToken ct)
    {
        // Side by side on two connections: neither ranking needs the other, and each takes as long as the other.
        var vector = embedding is not null && snapshot.EmbeddingModel is { } model
            ? ByVectorAsync(snapshot.Version, embedding, model, settings.Candidates, ct)
            : Task.FromResult(new List<Scored>());
        var words = ByWordsAsync(snapshot, question, settings.Candidates, ct);
        await Task.WhenAll(vector, words);
        var (frequencies, text) = await words;
        return new Rankings(text, await vector, frequencies);
    }

    private async Task<(Dictionary<int, int> Frequencies, List<Scored> Text)> ByWordsAsync(
        KnowledgeSnapshot snapshot, SearchQuestion question, int wanted, CancellationToken ct)
    {
        var terms = question.Terms.Select(t => t.Term).ToArray();
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = connection.CreateBatch();
        Add(batch, RankingQueries.Frequencies, snapshot.Version, terms);
        Add(batch, RankingQueries.ByWords, snapshot.Version, terms, question.Terms.Select(t => t.Weight).ToArray(), (double)snapshot.Chunks,
            snapshot.AverageLength, wanted * CandidatesPerWanted, wanted);
        // Kept by the pooled connection: only its first question waits for plans.
        await batch.PrepareAsync(ct);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var frequencies = new Dictionary<int, int>();
        while (await rows.ReadAsync(ct))
        {
            frequencies[rows.GetInt32(0)] = rows.GetInt32(1);
        }

        await rows.NextResultAsync(ct);
        return (frequencies, await ReadAsync(rows, ct));
    }

    private async Task<List<Scored>> ByVectorAsync(int version, float[] embedding, string model, int wanted, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var batch = connection.CreateBatch();
        Add(batch, RankingQueries.SearchWidth);
        Add(batch, RankingQueries.ByVector, version, new Vector(embedding), model, wanted);
        await batch.PrepareAsync(ct);
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.NextResultAsync(ct);
        return await ReadAsync(rows, ct);
    }

    private static async Task<List<Scored>> ReadAsync(NpgsqlDataReader rows, CancellationToken ct)
    {
        var scored = new List<Scored>();
        while (await rows.ReadAsync(ct))
        {
            scored.Add(new Scored(rows.GetInt32(0), rows.GetDouble(1)));
        }

        return scored;
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        batch.BatchCommands.Add(command);
    }
}

/// <summary>Both rankings of one question.</summary>
/// <param name="Frequencies">In how many chunks a term is; one that is absent is in none.</param>
internal sealed record Rankings(IReadOnlyList<Scored> Text, IReadOnlyList<Scored> Vector, IReadOnlyDictionary<int, int> Frequencies);
