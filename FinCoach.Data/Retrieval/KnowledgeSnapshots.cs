using FinCoach.Domain.Amounts;
using FinCoach.Domain.Retrieval;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>The served version, looked up every few seconds; the version before stays readable, so that being late breaks nothing.</summary>
/// <param name="database">A login that may read <c>ml</c>.</param>
/// <param name="realClock">Freshness is one of real time.</param>
public sealed class KnowledgeSnapshots(NpgsqlDataSource database, TimeProvider realClock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private volatile Kept _kept = new(null, null);

    /// <summary>Null while nothing was ever ingested.</summary>
    public async Task<KnowledgeSnapshot?> CurrentAsync(CancellationToken ct)
    {
        var kept = _kept;
        if (kept.At is { } at && realClock.GetElapsedTime(at) < Freshness)
        {
            return kept.Snapshot;
        }

        var now = realClock.GetTimestamp();
        var snapshot = await ActiveAsync(kept.Snapshot, ct);
        _kept = new Kept(snapshot, now);
        return snapshot;
    }

    private async Task<KnowledgeSnapshot?> ActiveAsync(KnowledgeSnapshot? known, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select version, chunks, average_length, embedding_model from ml.kb_versions where state = 'active'");
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
        {
            return null;
        }

        var version = row.GetInt32(0);
        var (chunks, average, model) = (row.GetInt32(1), row.GetDouble(2), row.IsDBNull(3) ? null : row.GetString(3));
        if (known?.Version == version)
        {
            return known with { EmbeddingModel = model };
        }

        await row.CloseAsync();
        var wordings = await WordingsAsync(version, ct);
        var definitions = await DefinitionsAsync(version, wordings, ct);
        return new KnowledgeSnapshot(
            version, chunks, average, model, new Synonyms(wordings.Values), await FiguresAsync(version, ct), definitions);
    }

    private async Task<Dictionary<string, string[]>> WordingsAsync(int version, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select id, wordings from ml.search_synonyms where kb_version = $1");
        command.Parameters.AddWithValue(version);
        var wordings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            wordings[rows.GetString(0)] = rows.GetFieldValue<string[]>(1);
        }

        return wordings;
    }

    private async Task<Dictionary<string, int>> DefinitionsAsync(int version, Dictionary<string, string[]> wordings, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select d.slug, c.no from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id
            where d.format = 'glossary' and c.ordinal = 0 and c.kb_version <= $1 and (c.until_version is null or c.until_version > $1)
            """);
        command.Parameters.AddWithValue(version);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            numbers[rows.GetString(0)[(rows.GetString(0).IndexOf('/', StringComparison.Ordinal) + 1)..]] = rows.GetInt32(1);
        }

        var definitions = new Dictionary<string, int>(StringComparer.Ordinal);
        // A term's own name beats another term's synonym.
        foreach (var (wording, id) in wordings.Select(w => (w.Value[0], w.Key)).Concat(wordings.SelectMany(w => w.Value.Skip(1).Select(s => (s, w.Key)))))
        {
            if (numbers.TryGetValue(id, out var number))
            {
                definitions.TryAdd(SearchQuestion.FormOf(wording), number);
            }
        }

        return definitions;
    }

    private async Task<Dictionary<string, AgingFigure>> FiguresAsync(int version, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select id, label, value, currency, unit, source, source_date, valid_until, verified from ml.domain_figures where kb_version = $1
            """);
        command.Parameters.AddWithValue(version);
        var figures = new Dictionary<string, AgingFigure>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            figures[rows.GetString(0)] = new AgingFigure(
                rows.GetString(0),
                rows.GetString(1),
                rows.IsDBNull(2) ? null : rows.GetDecimal(2),
                rows.IsDBNull(3) ? null : Enum.Parse<Currency>(rows.GetString(3)),
                rows.IsDBNull(4) ? null : rows.GetString(4),
                rows.GetString(5),
                rows.GetFieldValue<DateOnly>(6),
                rows.IsDBNull(7) ? null : rows.GetFieldValue<DateOnly>(7),
                rows.GetBoolean(8));
        }

        return figures;
    }

    private sealed record Kept(KnowledgeSnapshot? Snapshot, long? At);
}
