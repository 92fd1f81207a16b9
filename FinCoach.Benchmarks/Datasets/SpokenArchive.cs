using FinCoach.Data.Naming;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Benchmarks.Datasets;

/// <summary>Fills a migrated database with synthetic conversations by binary COPY.</summary>
internal sealed class SpokenArchive(NpgsqlDataSource database)
{
    private const int PairsOfASession = 5;
    private const int SessionsOfAPerson = 5;
    private const int Batch = 20_000;

    private DateTimeOffset now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Messages of both sides; everybody has agreed to training.</summary>
    public async Task FillAsync(int messages)
    {
        var random = new Random(1);
        for (var done = 0; done < messages / 2; done += Batch)
        {
            await FillBatchAsync(Math.Min(Batch, (messages / 2) - done), random);
        }

        await using var analyze = database.CreateCommand("analyze");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync();
    }

    private async Task FillBatchAsync(int pairs, Random random)
    {
        var sessions = new List<(Guid Id, Guid User)>();
        for (var i = 0; i < (pairs + PairsOfASession - 1) / PairsOfASession; i++)
        {
            sessions.Add((NextId(), i % SessionsOfAPerson == 0 ? NextId() : sessions[^1].User));
        }

        await CopyAsync("app.users (id, channel, external_id, locale, intensity, tone, created_at, consent_at)", sessions.Select(s => s.User).Distinct(),
            id => [id, "web", id.ToString(), "es-CL", 0.5m, "coach", now, now]);
        await CopyAsync("app.user_prefs (user_id, categories_json, privacy_flags)", sessions.Select(s => s.User).Distinct(),
            id => [id, new Json("{}"), new Json("""{"training_opt_out":false}""")]);
        await CopyAsync("app.consents (id, user_id, purpose, granted, version, at)", sessions.Select(s => s.User).Distinct(),
            id => [NextId(), id, "training", true, "1", now]);
        await CopyAsync("app.sessions (id, user_id, channel, started_at, last_at, turns)", sessions, s => [s.Id, s.User, "web", now, now, PairsOfASession]);

        var rows = Enumerable.Range(0, pairs)
            .Select(i => (Session: sessions[i / PairsOfASession], Pair: SpokenPair.Of(random), User: NextId(), Bot: NextId(), Request: NextId(), At: now))
            .ToList();
        await CopyAsync("app.messages (id, session_id, sender, text, raw, ts, request_id, reply_to)",
            rows.SelectMany(r => new[] { (r, Mine: true), (r, Mine: false) }),
            m => m.Mine
                ? [m.r.User, m.r.Session.Id, "user", m.r.Pair.Text, null, m.r.At, m.r.Request, null]
                : [m.r.Bot, m.r.Session.Id, "bot", m.r.Pair.Reply, new Json(m.r.Pair.Request), m.r.At.AddMilliseconds(300), m.r.Request, m.r.User]);
        await CopyAsync("ml.nlu_annotations (id, message_id, intent, slots, confidence, is_gold, source, created_at)", rows,
            r => [NextId(), r.User, WireName.Of(r.Pair.Intent), new Json("{}"), 0.95, false, "model", r.At]);
        await CopyAsync(
            "app.event_log (id, ts, request_id, session_id, user_id, intent, model, tokens_in, tokens_out, latency_ms, ok, rag_on, stages, cost_usd, checks)", rows,
            r => [NextId(), r.At, r.Request, r.Session.Id, r.Session.User, WireName.Of(r.Pair.Intent), "gus-local-1", 100, 20, 300, true, false, new Json("{}"), 0m, new Json("[]")]);
    }

    private async Task CopyAsync<T>(string table, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var import = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)");
        foreach (var row in rows)
        {
            await import.StartRowAsync();
            foreach (var value in values(row))
            {
                await WriteAsync(import, value);
            }
        }

        await import.CompleteAsync();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, object? value) => value switch
    {
        null => import.WriteNullAsync(),
        Guid id => import.WriteAsync(id, NpgsqlDbType.Uuid),
        Json json => import.WriteAsync(json.Text, NpgsqlDbType.Jsonb),
        string text => import.WriteAsync(text, NpgsqlDbType.Text),
        DateTimeOffset time => import.WriteAsync(time, NpgsqlDbType.TimestampTz),
        decimal number => import.WriteAsync(number, NpgsqlDbType.Numeric),
        double number => import.WriteAsync(number, NpgsqlDbType.Double),
        int number => import.WriteAsync(number, NpgsqlDbType.Integer),
        bool flag => import.WriteAsync(flag, NpgsqlDbType.Boolean),
        _ => throw new InvalidOperationException($"No column takes a {value.GetType().Name}."),
    };

    private Guid NextId() => Guid.CreateVersion7(now = now.AddMilliseconds(1));

    private sealed record Json(string Text);
}
