using System.Security.Cryptography;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.Domain.Json;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Datasets;

/// <summary>What an export made.</summary>
/// <param name="DatasetId">The dataset; the one of before when its rows are the same. Null when no row was left: nothing is stored then.</param>
/// <param name="Existed">Whether it was there already.</param>
internal sealed record ExportOutcome(Guid? DatasetId, string? Uri, string? ContentSha256, bool Existed, CountsReport Counts);

/// <summary>Writes rows by binary COPY in one transaction; the digest of the lines is the dataset's name.</summary>
internal sealed class DatasetWriter(NpgsqlDataSource database, TimeProvider clock)
{
    private const string Copy = """
        copy ml.finetune_examples
            (id, dataset_id, ordinal, split, source_message_id, user_hash, prompt, completion, meta, quality, intent, intensity_bucket)
        from stdin (format binary)
        """;

    private static readonly string System = ContextBuilder.Build(
        new ReplyRequest("", "es-CL", 0.5m, Domain.Language.Tone.Coach, [], UserState.Empty, [])).System;

    public async Task<ExportOutcome> WriteAsync(
        IEnumerable<(SpooledRow Row, DatasetSplit Split)> rows, DatasetFilter filter, StageCounts counts, Stream? output, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await InsertAsync(connection, id, filter, now, ct);
        await using (var import = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            var ordinal = 0;
            foreach (var (row, split) in rows)
            {
                var line = TrainingRow.Of(System, row.Prompt, row.Completion).ToLine();
                digest.AppendData(line);
                if (output is not null)
                {
                    await output.WriteAsync(line, ct);
                }

                await WriteRowAsync(import, Guid.CreateVersion7(now), id, ordinal++, row, split, ct);
            }

            await import.CompleteAsync(ct);
        }

        var sha = Convert.ToHexStringLower(digest.GetHashAndReset());
        var report = counts.Report();
        if (report.Rows == 0)
        {
            await transaction.RollbackAsync(ct);
            return new ExportOutcome(null, null, null, Existed: false, report);
        }

        if (await ExistingAsync(connection, sha, ct) is { } same)
        {
            await transaction.RollbackAsync(ct);
            return new ExportOutcome(same, UriOf(same), sha, Existed: true, report);
        }

        await NameAsync(connection, id, sha, report, ct);
        await transaction.CommitAsync(ct);
        return new ExportOutcome(id, UriOf(id), sha, Existed: false, report);
    }

    /// <summary>The name of a dataset on the wire.</summary>
    public static string UriOf(Guid id) => $"dataset:{id}";

    private static async Task InsertAsync(
        NpgsqlConnection connection, Guid id, DatasetFilter filter, DateTimeOffset now, CancellationToken ct)
    {
        // The digest is known when the last row is: until then the id stands in for it, inside this transaction alone.
        await using var command = new NpgsqlCommand(
            "insert into ml.datasets (id, content_sha256, filters, counts, uri, created_at) values ($1, $2, $3, '{}', $4, $5)", connection);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(id.ToString("N"));
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(filter, DomainJson.Options));
        command.Parameters.AddWithValue(UriOf(id));
        command.Parameters.AddWithValue(now);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task NameAsync(NpgsqlConnection connection, Guid id, string sha, CountsReport report, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("update ml.datasets set content_sha256 = $2, counts = $3 where id = $1", connection);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(sha);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(report, DomainJson.Options));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<Guid?> ExistingAsync(NpgsqlConnection connection, string sha, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id from ml.datasets where content_sha256 = $1", connection);
        command.Parameters.AddWithValue(sha);
        return (Guid?)await command.ExecuteScalarAsync(ct);
    }

    private static async Task WriteRowAsync(
        NpgsqlBinaryImporter import, Guid id, Guid dataset, int ordinal, SpooledRow row, DatasetSplit split, CancellationToken ct)
    {
        await import.StartRowAsync(ct);
        await import.WriteAsync(id, NpgsqlDbType.Uuid, ct);
        await import.WriteAsync(dataset, NpgsqlDbType.Uuid, ct);
        await import.WriteAsync(ordinal, NpgsqlDbType.Integer, ct);
        await import.WriteAsync(WireName.Of(split), NpgsqlDbType.Varchar, ct);
        await import.WriteAsync(row.MessageId, NpgsqlDbType.Uuid, ct);
        await import.WriteAsync(UserHash.Of(row.UserId), NpgsqlDbType.Varchar, ct);
        await import.WriteAsync(row.Prompt, NpgsqlDbType.Text, ct);
        await import.WriteAsync(row.Completion, NpgsqlDbType.Text, ct);
        await import.WriteAsync(
            $$"""{"pii_scrubbed":true,"format":"{{ContextBuilder.Version}}","corrected":{{(row.Corrected ? "true" : "false")}}}""", NpgsqlDbType.Jsonb, ct);
        await import.WriteAsync(WireName.Of(row.Quality), NpgsqlDbType.Varchar, ct);
        await import.WriteAsync(WireName.Of(row.Intent), NpgsqlDbType.Varchar, ct);
        await import.WriteAsync(WireName.Of(row.Bucket), NpgsqlDbType.Varchar, ct);
    }
}
