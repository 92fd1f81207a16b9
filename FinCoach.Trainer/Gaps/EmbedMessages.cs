using System.Text.Json;
using FinCoach.Data.Naming;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Runs;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;
using Pgvector;

namespace FinCoach.Trainer.Gaps;

/// <summary>Gives messages their vectors, a page at a time: what is in memory does not grow with the log.</summary>
internal sealed class EmbedMessages(NpgsqlDataSource database, ITextEmbedding embedding, IOptions<GapOptions> options, TimeProvider clock)
{
    // An emoji or "ok" has no meaning to compare.
    private const int FewestLetters = 3;

    /// <summary>How many vectors were made, and by which model.</summary>
    /// <exception cref="RunFailedException">The embedding server does not answer.</exception>
    public async Task<(int Made, string Model)> RunAsync(Func<object, Task> reportAsync, CancellationToken ct)
    {
        var model = (await AskAsync(["finanzas"], ct)).Model;
        var (after, made) = (Guid.Empty, 0);
        while (await PageAsync(after, model, ct) is { Count: > 0 } page)
        {
            after = page[^1].Id;
            var usable = page.FindAll(m => m.Text.Count(char.IsLetter) >= FewestLetters);
            if (usable.Count > 0)
            {
                var answer = await AskAsync(usable.ConvertAll(m => m.Text), ct);
                await SaveAsync(usable, answer, ct);
                await reportAsync(new { stage = "embedding", messages = made += usable.Count });
            }
        }

        return (made, model);
    }

    private async Task<EmbeddedTexts> AskAsync(IReadOnlyList<string> texts, CancellationToken ct) =>
        await embedding.EmbedAsync(texts, ct)
        ?? throw new RunFailedException("The embedding server does not answer; the next run takes up what is missing.");

    private async Task<List<Page>> PageAsync(Guid after, string model, CancellationToken ct)
    {
        await using var command = database.CreateCommand(MessageSql.Missing);
        command.Parameters.AddWithValue(clock.GetUtcNow() - options.Value.Window);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(model);
        command.Parameters.AddWithValue(embedding.Batch);
        var page = new List<Page>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var question = new AskedQuestion(
                rows.IsDBNull(3) ? null : rows.GetString(3),
                rows.IsDBNull(4) ? 0 : rows.GetDouble(4),
                rows.IsDBNull(5) ? null : rows.GetInt32(5),
                !rows.IsDBNull(6) && rows.GetBoolean(6),
                rows.IsDBNull(7) ? null : rows.GetInt32(7));
            page.Add(new Page(rows.GetGuid(0), ShownText.Of(rows.GetString(1)), rows.IsDBNull(2) ? null : rows.GetString(2), question));
        }

        return page;
    }

    private async Task SaveAsync(List<Page> messages, EmbeddedTexts answer, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var (message, vector) in messages.Zip(answer.Vectors))
        {
            var lack = LackRule.Of(message.Question, options.Value);
            var save = new NpgsqlBatchCommand(MessageSql.Save);
            save.Parameters.AddWithValue(message.Id);
            save.Parameters.AddWithValue(new Vector(vector));
            save.Parameters.AddWithValue(answer.Model);
            save.Parameters.Add(Text(message.Intent));
            save.Parameters.Add(Text(lack is { } l ? WireName.Of(l) : null));
            save.Parameters.AddWithValue(lack is null ? "{}" : Meta(message.Question));
            save.Parameters.AddWithValue(clock.GetUtcNow());
            batch.BatchCommands.Add(save);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    private static string Meta(AskedQuestion question) =>
        JsonSerializer.Serialize(new { question.Coverage, KbVersion = question.Version }, DomainJson.Options);

    private static NpgsqlParameter Text(string? value) => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private sealed record Page(Guid Id, string Text, string? Intent, AskedQuestion Question);
}
