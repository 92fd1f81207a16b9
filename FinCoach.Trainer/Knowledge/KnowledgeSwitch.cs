using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Makes a version the served one: posting lists, figures and synonyms, and the state of two rows, in one transaction.</summary>
internal sealed class KnowledgeSwitch(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Visible = "c.kb_version <= $1 and (c.until_version is null or c.until_version > $1)";

    /// <returns>Documents and searched chunks of the version.</returns>
    /// <exception cref="KnowledgeException">Another ingestion began meanwhile: that one will be served.</exception>
    public async Task<(int Documents, int Chunks)> ToAsync(
        int version, IReadOnlyList<Guid> ended, KnowledgeSources sources, string? model, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await EndAsync(connection, version, ended, ct);
        var chunks = await ChunksAsync(connection, version, ct);
        var average = chunks.Count == 0 ? 0 : chunks.Average(c => c.Length);
        await CopyPostingsAsync(connection, version, PostingList.Of(chunks, average), ct);
        await CopyFiguresAsync(connection, version, sources, ct);
        await CopySynonymsAsync(connection, version, sources, ct);
        var documents = await ActivateAsync(connection, version, model, chunks.Count, average, ct);
        await transaction.CommitAsync(ct);
        return (documents, chunks.Count);
    }

    // Readers of the version before still see what ends.
    private static async Task EndAsync(NpgsqlConnection connection, int version, IReadOnlyList<Guid> ended, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "update ml.domain_chunks set until_version = $1 where document_id = any($2) and until_version is null", version, ended.ToArray());
        Add(batch, "update ml.domain_documents set until_version = $1 where id = any($2) and until_version is null", version, ended.ToArray());
        await batch.ExecuteNonQueryAsync(ct);
    }

    // Definitions are found by their wordings: among posting lists their few words would beat every real passage.
    private static async Task<List<CountedChunk>> ChunksAsync(NpgsqlConnection connection, int version, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select c.no, c.terms, c.term_counts, c.length from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id
            where {Visible} and d.format <> 'glossary'
            """,
            connection);
        command.Parameters.AddWithValue(version);
        var chunks = new List<CountedChunk>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            chunks.Add(new CountedChunk(rows.GetInt32(0), rows.GetFieldValue<int[]>(1), rows.GetFieldValue<short[]>(2), rows.GetInt32(3)));
        }

        return chunks;
    }

    private static async Task CopyPostingsAsync(NpgsqlConnection connection, int version, IEnumerable<PostingList> lists, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ml.search_terms (kb_version, term, document_frequency, chunks, weights) from stdin (format binary)", ct);
        foreach (var list in lists)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(version, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(list.Term, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(list.DocumentFrequency, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(list.Chunks, NpgsqlDbType.Array | NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(list.Weights, NpgsqlDbType.Array | NpgsqlDbType.Real, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private static async Task CopyFiguresAsync(NpgsqlConnection connection, int version, KnowledgeSources sources, CancellationToken ct)
    {
        foreach (var figure in sources.Figures.Values)
        {
            await using var insert = new NpgsqlCommand(
                """
                insert into ml.domain_figures (kb_version, id, label, value, currency, unit, source, source_date, valid_until, verified)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                connection);
            insert.Parameters.AddWithValue(version);
            insert.Parameters.AddWithValue(figure.Id);
            insert.Parameters.AddWithValue(figure.Label);
            insert.Parameters.Add(Nullable(figure.Value, NpgsqlDbType.Numeric));
            insert.Parameters.Add(Nullable(figure.Currency?.ToString(), NpgsqlDbType.Text));
            insert.Parameters.Add(Nullable(figure.Unit, NpgsqlDbType.Text));
            insert.Parameters.AddWithValue(figure.Source);
            insert.Parameters.AddWithValue(figure.SourceDate);
            insert.Parameters.Add(Nullable(figure.ValidUntil, NpgsqlDbType.Date));
            insert.Parameters.AddWithValue(figure.Verified);
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task CopySynonymsAsync(NpgsqlConnection connection, int version, KnowledgeSources sources, CancellationToken ct)
    {
        foreach (var (id, wordings) in sources.Synonyms)
        {
            await using var insert = new NpgsqlCommand("insert into ml.search_synonyms (kb_version, id, wordings) values ($1, $2, $3)", connection);
            insert.Parameters.AddWithValue(version);
            insert.Parameters.AddWithValue(id);
            insert.Parameters.AddWithValue(wordings.ToArray());
            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    // The version before keeps its lists: a reader that has not noticed the switch may still be in the middle of a question.
    private async Task<int> ActivateAsync(
        NpgsqlConnection connection, int version, string? model, int chunks, double average, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "delete from ml.search_terms where kb_version < coalesce((select version from ml.kb_versions where state = 'active'), 0)");
        Add(batch, "update ml.kb_versions set state = 'retired' where state = 'active' and version <> $1", version);
        await batch.ExecuteNonQueryAsync(ct);
        await using var activate = new NpgsqlCommand(
            $"""
            update ml.kb_versions set state = 'active', activated_at = $2, embedding_model = $3, chunks = $4, average_length = $5,
              documents = (select count(*) from ml.domain_documents c where {Visible} and c.format <> 'glossary')
            where version = $1 and state = 'building' returning documents
            """,
            connection);
        activate.Parameters.AddWithValue(version);
        activate.Parameters.AddWithValue(clock.GetUtcNow());
        activate.Parameters.Add(Nullable(model, NpgsqlDbType.Text));
        activate.Parameters.AddWithValue(chunks);
        activate.Parameters.AddWithValue(average);
        return await activate.ExecuteScalarAsync(ct) is int documents
            ? documents
            : throw new KnowledgeException(KnowledgeFault.Superseded, "Another ingestion began meanwhile; its version will be served.");
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

    private static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
