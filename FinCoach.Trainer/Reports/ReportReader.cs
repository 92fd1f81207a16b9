using Npgsql;

namespace FinCoach.Trainer.Reports;

/// <summary>Reads the figures of a period.</summary>
internal sealed class ReportReader(NpgsqlDataSource database)
{
    private const string Traffic = """
        select count(distinct user_id), count(*), count(*) filter (where not ok),
            coalesce(percentile_cont(0.95) within group (order by latency_ms), 0), coalesce(sum(cost_usd), 0),
            (select avg(stars)::float8 from app.feedback where answered_at >= $1 and answered_at < $2),
            (select count(stars) from app.feedback where answered_at >= $1 and answered_at < $2)
        from app.event_log where ts >= $1 and ts < $2
        """;

    private const string Intents = """
        select e.intent, count(*), coalesce(avg(a.confidence), 0), count(*) filter (where not e.ok), coalesce(sum(e.cost_usd), 0)
        from app.event_log e
        left join app.messages m on m.request_id = e.request_id and m.sender = 'user'
        left join ml.nlu_annotations a on a.message_id = m.id and a.source = 'model'
        where e.ts >= $1 and e.ts < $2 and e.intent is not null group by e.intent order by 2 desc, 1
        """;

    private const string Versions = """
        select v.id, v.kind, coalesce(v.finetune_id, v.base_model), v.status, v.created_at, g.passed, g.overridden_by is not null
        from ml.model_versions v
        left join lateral (select passed, overridden_by from ml.gate_verdicts where model_version_id = v.id order by created_at desc limit 1) g on true
        where v.created_at >= $1 and v.created_at < $2 or v.deployed_at >= $1 and v.deployed_at < $2 order by v.created_at
        """;

    private const string Datasets = """
        select id, coalesce((counts ->> 'rows')::bigint, 0), created_at from ml.datasets where created_at >= $1 and created_at < $2 order by created_at
        """;

    private const string Reviews = """
        select count(*) filter (where state = 'open'), count(*) filter (where state = 'disputed'),
            count(*) filter (where state = 'settled' and settled_at >= $1 and settled_at < $2),
            (select count(*) from ml.nlu_annotations where source = 'review' and corrected_reply is not null and created_at >= $1 and created_at < $2)
        from ml.review_items
        """;

    private const string Failed = """
        select job || ' ' || slot from ml.job_runs where state = 'failed' and started_at >= $1 and started_at < $2 order by started_at
        """;

    // The table comes with the rollouts; until then there are none.
    private const string HasRollouts = "select to_regclass('ml.rollouts') is not null and $1 < $2";
    private const string Rollouts = "select r.id::text from ml.rollouts r where r.created_at >= $1 and r.created_at < $2 order by 1";

    public async Task<ReportFigures> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read) => ReadAsync(sql, from, to, read, ct);
        var traffic = (await Rows(Traffic, r => (
            r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetDouble(3), r.GetDecimal(4), r.IsDBNull(5) ? (double?)null : r.GetDouble(5), r.GetInt64(6))))[0];
        var hasRollouts = (await Rows(HasRollouts, r => r.GetBoolean(0)))[0];
        return new ReportFigures(
            from, to, traffic.Item1, traffic.Item2, traffic.Item3, traffic.Item4, traffic.Item5, traffic.Item6, traffic.Item7,
            await Rows(Intents, r => new IntentFigures(r.GetString(0), r.GetInt64(1), r.GetDouble(2), r.GetInt64(3), r.GetDecimal(4))),
            await Rows(Versions, r => new VersionFigures(
                r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), r.IsDBNull(5) ? null : r.GetBoolean(5), r.GetBoolean(6))),
            await Rows(Datasets, r => new DatasetFigures(r.GetGuid(0), r.GetInt64(1), r.GetFieldValue<DateTimeOffset>(2))),
            hasRollouts ? await Rows(Rollouts, r => r.GetString(0)) : [],
            (await Rows(Reviews, r => new ReviewFigures(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3))))[0],
            await Rows(Failed, r => r.GetString(0)));
    }

    private async Task<List<T>> ReadAsync<T>(string sql, DateTimeOffset from, DateTimeOffset to, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(from.ToUniversalTime());
        command.Parameters.AddWithValue(to.ToUniversalTime());
        await using var rows = await command.ExecuteReaderAsync(ct);
        var result = new List<T>();
        while (await rows.ReadAsync(ct))
        {
            result.Add(read(rows));
        }

        return result;
    }
}
