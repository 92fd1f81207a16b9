using FinCoach.Domain.Retrieval;
using Npgsql;
using Pgvector;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Gives chunks their vectors: those of the same words by the same model are taken over, the rest is asked for in batches.</summary>
internal sealed class ChunkVectors(NpgsqlDataSource database, ITextEmbedding embedding)
{
    private const string Visible = "c.kb_version <= $1 and (c.until_version is null or c.until_version > $1)";

    /// <summary>The model that the server embeds with today; null when it cannot be asked.</summary>
    public async Task<string?> ModelAsync(CancellationToken ct) => (await embedding.EmbedAsync(["finanzas"], ct))?.Model;

    /// <summary>Fills what a version lacks and returns how many texts were embedded. Definitions are looked up, not searched, and stay without.</summary>
    public async Task<int> FillAsync(
        int version, string model, IReadOnlyDictionary<string, AgingFigure> figures, IProgress<IngestProgress> progress, CancellationToken ct)
    {
        await TakeOverAsync(version, model, ct);
        var missing = await MissingAsync(version, model, figures, ct);
        var done = 0;
        foreach (var batch in missing.Chunk(embedding.Batch))
        {
            if (await embedding.EmbedAsync([.. batch.Select(c => c.Text)], ct) is not { } answer || answer.Model != model)
            {
                throw new KnowledgeException(KnowledgeFault.NoVectors, "The embedding server stopped answering, or changed its model, half-way. The old version goes on; ingest again.");
            }

            await SaveAsync(batch.Select((c, i) => (c.Id, answer.Vectors[i])), model, ct);
            progress.Report(new IngestProgress("vectors", done += batch.Length, missing.Count));
        }

        return done;
    }

    private async Task TakeOverAsync(int version, string model, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            update ml.domain_chunks c set embedding = o.embedding, embedding_model = o.embedding_model
            from ml.domain_chunks o
            where c.kb_version = $1 and c.embedding is null and o.content_sha256 = c.content_sha256 and o.embedding_model = $2
              and o.embedding is not null and o.id <> c.id
            """);
        command.Parameters.AddWithValue(version);
        command.Parameters.AddWithValue(model);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<List<(Guid Id, string Text)>> MissingAsync(
        int version, string model, IReadOnlyDictionary<string, AgingFigure> figures, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            select c.id, c.text, d.title, d.keywords, c.asked from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id
            where {Visible} and c.embedding_model is distinct from $2 and d.format <> 'glossary'
            order by c.no
            """);
        command.Parameters.AddWithValue(version);
        command.Parameters.AddWithValue(model);
        var missing = new List<(Guid, string)>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            missing.Add((rows.GetGuid(0), IndexText.Of(
                rows.GetString(2), rows.GetFieldValue<string[]>(3), FigureText.Labelled(rows.GetString(1), figures), rows.GetFieldValue<string[]>(4))));
        }

        return missing;
    }

    private async Task SaveAsync(IEnumerable<(Guid Id, float[] Vector)> vectors, string model, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var (id, vector) in vectors)
        {
            var update = new NpgsqlBatchCommand("update ml.domain_chunks set embedding = $2, embedding_model = $3 where id = $1");
            update.Parameters.AddWithValue(id);
            update.Parameters.AddWithValue(new Vector(vector));
            update.Parameters.AddWithValue(model);
            batch.BatchCommands.Add(update);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
