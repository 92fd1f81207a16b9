using FinCoach.Data.Provisioning;
using FinCoach.Trainer.Knowledge;
using Npgsql;
using NpgsqlTypes;
using Pgvector;

namespace FinCoach.Benchmarks.Retrieval;

/// <summary>A database of the benchmark's own that grows; dropped in the end.</summary>
internal sealed class GeneratedDatabase(string server, NpgsqlDataSource database, string name) : IAsyncDisposable
{
    public const string Model = "generated";

    public NpgsqlDataSource Source => database;

    public static async Task<GeneratedDatabase> CreateAsync(string server, string name)
    {
        await RunAsync(server, $"""drop database if exists "{name}" with (force)""");
        await RunAsync(server, $"""create database "{name}" """);
        var own = new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 1800 }.ConnectionString;
        await DatabaseMigration.ApplyAsync(own, new Dictionary<string, string>(StringComparer.Ordinal), _ => { }, CancellationToken.None);
        var source = new NpgsqlDataSourceBuilder(own);
        source.UseVector();
        return new GeneratedDatabase(server, source.Build(), name);
    }

    /// <summary>Adds chunks as a new version and serves it. The vector index is built after, as a first ingestion of a large corpus would.</summary>
    public async Task GrowAsync(IReadOnlyList<GeneratedChunk> chunks)
    {
        var index = (string)(await ScalarAsync("select pg_get_indexdef('ml.ix_domain_chunks_embedding'::regclass)"))!;
        await ExecuteAsync("drop index ml.ix_domain_chunks_embedding");
        var version = (int)(await ScalarAsync(
            "insert into ml.kb_versions (state, created_at, content_sha256, documents, chunks, average_length) values ('building', now(), '', 0, 0, 0) returning version"))!;
        var document = Guid.CreateVersion7();
        await ExecuteAsync(
            $"""
            insert into ml.domain_documents (id, slug, title, category, source, source_date, keywords, format, content_sha256, kb_version, created_at)
            values ('{document}', 'generated/{version}', 'Generado', 'generated', 'Generado', '2026-01-01', '{"{}"}', 'markdown', '', {version}, now())
            """);
        await CopyAsync(chunks, version, document);
        await new KnowledgeSwitch(database, TimeProvider.System).ToAsync(
            version, [], new KnowledgeSources([], new Dictionary<string, Domain.Retrieval.AgingFigure>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)), Model, CancellationToken.None);
        await ExecuteAsync(
            $"""
            set maintenance_work_mem = '1GB';
            {index};
            reset maintenance_work_mem;
            vacuum analyze ml.domain_chunks;
            vacuum analyze ml.search_terms;
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await RunAsync(server, $"""drop database if exists "{name}" with (force)""");
    }

    private async Task CopyAsync(IReadOnlyList<GeneratedChunk> chunks, int version, Guid document)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy ml.domain_chunks (id, document_id, ordinal, heading_path, sections, text, token_count, embedding, embedding_model, kb_version,
              content_sha256, terms, term_counts, length) from stdin (format binary)
            """);
        for (var i = 0; i < chunks.Count; i++)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
            await copy.WriteAsync(document, NpgsqlDbType.Uuid);
            await copy.WriteAsync(i, NpgsqlDbType.Integer);
            await copy.WriteAsync("Generado", NpgsqlDbType.Varchar);
            await copy.WriteAsync(Array.Empty<string>(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await copy.WriteAsync(chunks[i].Text, NpgsqlDbType.Text);
            await copy.WriteAsync(1000, NpgsqlDbType.Integer);
            await copy.WriteAsync(new Vector(chunks[i].Vector));
            await copy.WriteAsync(Model, NpgsqlDbType.Varchar);
            await copy.WriteAsync(version, NpgsqlDbType.Integer);
            await copy.WriteAsync("", NpgsqlDbType.Varchar);
            await copy.WriteAsync(chunks[i].Terms.Terms, NpgsqlDbType.Array | NpgsqlDbType.Integer);
            await copy.WriteAsync(chunks[i].Terms.Counts, NpgsqlDbType.Array | NpgsqlDbType.Smallint);
            await copy.WriteAsync(chunks[i].Terms.Length, NpgsqlDbType.Integer);
        }

        await copy.CompleteAsync();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    // VACUUM refuses to share a transaction, and several statements in one command are one.
    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
