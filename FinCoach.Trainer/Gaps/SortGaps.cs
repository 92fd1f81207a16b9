using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Gaps;

/// <summary>
/// Counts questions that knowledge lacked in gaps, by meaning: each joins the gap whose first question it is most like, or opens one.
/// The order of questions decides who leads; that is enough for a list that people read.
/// </summary>
internal sealed class SortGaps(NpgsqlDataSource database, IOptions<GapOptions> options, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>How many questions were sorted, and how many gaps there are.</summary>
    public async Task<(int Sorted, long Gaps)> RunAsync(string model, CancellationToken ct)
    {
        await ExecuteAsync(GapSql.Lead, ct);
        var (after, sorted) = (Guid.Empty, 0);
        while (await UnsortedAsync(model, after, ct) is { Count: > 0 } page)
        {
            foreach (var message in page)
            {
                await SortAsync(message, model, ct);
            }

            (after, sorted) = (page[^1], sorted + page.Count);
        }

        await ExecuteAsync(GapSql.Empty, ct);
        await ExecuteAsync(GapSql.Count, ct);
        await ExecuteAsync(GapSql.Nearest, ct);
        await using var count = database.CreateCommand("select count(*) from ml.knowledge_gaps");
        return (sorted, (long)(await count.ExecuteScalarAsync(ct))!);
    }

    private async Task<List<Guid>> UnsortedAsync(string model, Guid after, CancellationToken ct)
    {
        await using var command = database.CreateCommand(GapSql.Unsorted);
        command.Parameters.AddWithValue(model);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(Batch);
        var page = new List<Guid>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            page.Add(rows.GetGuid(0));
        }

        return page;
    }

    private async Task SortAsync(Guid message, string model, CancellationToken ct)
    {
        if (await ExecuteAsync(GapSql.Join, ct, message, model, options.Value.Likeness) > 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var gap = Guid.CreateVersion7(now);
        if (await ExecuteAsync(GapSql.Open, ct, gap, message, now) > 0)
        {
            await ExecuteAsync(GapSql.Begin, ct, gap, message);
        }
    }

    private async Task<int> ExecuteAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteNonQueryAsync(ct);
    }
}
