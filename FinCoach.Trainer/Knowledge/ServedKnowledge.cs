using FinCoach.Domain.Amounts;
using FinCoach.Domain.Retrieval;
using Npgsql;

namespace FinCoach.Trainer.Knowledge;

/// <summary>
/// The version that is served, as an ingestion compares itself with it. In plain SQL: looking whether anything changed is done far more
/// often than a change, and building EF Core's model for it would take most of the time.
/// </summary>
internal sealed class ServedKnowledge(NpgsqlDataSource database)
{
    private const string Active = "(select version from ml.kb_versions where state = 'active')";

    /// <summary>Null while nothing was ever ingested.</summary>
    public async Task<ActiveKnowledge?> VersionAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select version, content_sha256, embedding_model, documents, chunks from ml.kb_versions where state = 'active'");
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new ActiveKnowledge(row.GetInt32(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt32(3), row.GetInt32(4))
            : null;
    }

    /// <summary>The documents that are served.</summary>
    public Task<List<LiveDocument>> DocumentsAsync(CancellationToken ct) => ReadAsync(
        $"select id, slug, content_sha256 from ml.domain_documents where kb_version <= {Active} and (until_version is null or until_version > {Active})",
        row => new LiveDocument(row.GetGuid(0), row.GetString(1), row.GetString(2)),
        ct);

    public async Task<IReadOnlyDictionary<string, AgingFigure>> FiguresAsync(CancellationToken ct) =>
        (await ReadAsync(
            $"select id, label, value, currency, unit, source, source_date, valid_until, verified from ml.domain_figures where kb_version = {Active}",
            row => new AgingFigure(
                row.GetString(0),
                row.GetString(1),
                row.IsDBNull(2) ? null : row.GetDecimal(2),
                row.IsDBNull(3) ? null : Enum.Parse<Currency>(row.GetString(3)),
                row.IsDBNull(4) ? null : row.GetString(4),
                row.GetString(5),
                row.GetFieldValue<DateOnly>(6),
                row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
                row.GetBoolean(8)),
            ct)).ToDictionary(f => f.Id, StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> SynonymsAsync(CancellationToken ct) =>
        (await ReadAsync(
            $"select id, wordings from ml.search_synonyms where kb_version = {Active}",
            row => (Id: row.GetString(0), Wordings: row.GetFieldValue<string[]>(1)),
            ct)).ToDictionary(s => s.Id, IReadOnlyList<string> (s) => s.Wordings, StringComparer.Ordinal);

    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        var all = new List<T>();
        await using var command = database.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            all.Add(read(rows));
        }

        return all;
    }
}
