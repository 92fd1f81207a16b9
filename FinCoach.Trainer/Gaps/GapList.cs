using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Gaps;

/// <summary>Reads gaps for people. A look that shows somebody's words is in the audit log before they are shown.</summary>
internal sealed class GapList(NpgsqlDataSource database, IOptions<GapOptions> options, TimeProvider clock)
{
    private const int Shown = 100;
    private const int ExamplesOfAGap = 3;

    /// <param name="state">Of the gaps.</param>
    /// <param name="actor">Who looks: an account's id, or the command line.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<GapReport> ReadAsync(GapState state, string actor, CancellationToken ct)
    {
        var gaps = await GapsAsync(state, ct);
        var examples = await ExamplesAsync(gaps.ConvertAll(g => g.Id), ct);
        if (examples.Count > 0)
        {
            await AuditAsync(actor, [.. examples.Keys], ct);
        }

        var (questions, unanswered) = await TotalsAsync(ct);
        return new GapReport(questions, unanswered, gaps.ConvertAll(g => g with { Examples = examples.GetValueOrDefault(g.Id) ?? [] }));
    }

    /// <summary>False when there is no such gap.</summary>
    public async Task<bool> MarkAsync(Guid gap, GapState state, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update ml.knowledge_gaps set state = $2 where id = $1");
        command.Parameters.AddWithValue(gap);
        command.Parameters.AddWithValue(WireName.Of(state));
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    private async Task<List<GapView>> GapsAsync(GapState state, CancellationToken ct)
    {
        await using var command = database.CreateCommand(GapSql.List);
        command.Parameters.AddWithValue(WireName.Of(state));
        command.Parameters.AddWithValue(Shown);
        var gaps = new List<GapView>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            gaps.Add(new GapView(
                rows.GetGuid(0), state, rows.GetInt32(2), rows.GetInt32(3),
                rows.GetFieldValue<DateTimeOffset>(4), rows.GetFieldValue<DateTimeOffset>(5), rows.GetDouble(6),
                rows.IsDBNull(7) ? null : rows.GetInt32(7),
                rows.IsDBNull(8) ? null : rows.GetString(8),
                rows.IsDBNull(9) ? null : rows.GetString(9),
                rows.GetInt32(10), rows.GetInt32(11), rows.GetInt32(12), []));
        }

        return gaps;
    }

    private async Task<Dictionary<Guid, List<string>>> ExamplesAsync(List<Guid> gaps, CancellationToken ct)
    {
        await using var command = database.CreateCommand(GapSql.Examples);
        command.Parameters.AddWithValue(gaps.ToArray());
        command.Parameters.AddWithValue(options.Value.PeopleToShow);
        var examples = new Dictionary<Guid, List<string>>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (!examples.TryGetValue(rows.GetGuid(0), out var texts))
            {
                examples[rows.GetGuid(0)] = texts = [];
            }

            if (texts.Count < ExamplesOfAGap && ShownText.OrNothing(rows.GetString(1)) is { } text && !texts.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                texts.Add(text);
            }
        }

        return examples;
    }

    private async Task<(int Questions, int Unanswered)> TotalsAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(GapSql.Totals);
        command.Parameters.AddWithValue(clock.GetUtcNow() - options.Value.Window);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt32(0), row.GetInt32(1));
    }

    private async Task AuditAsync(string actor, Guid[] gaps, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            "insert into app.audit_log (id, at, actor, action, subject, request_id, details) values ($1, $2, $3, 'gaps.seen', 'knowledge_gaps', $4, $5)");
        command.Parameters.AddWithValue(Guid.CreateVersion7(now));
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(actor);
        command.Parameters.Add(new NpgsqlParameter { Value = RequestId.Current ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(new { gaps }));
        await command.ExecuteNonQueryAsync(ct);
    }
}
