using FinCoach.Trainer.Runs;
using Npgsql;

namespace FinCoach.Trainer.Schedules;

/// <summary>Hourly: refreshes every materialized view of schema <c>analytics</c> without blocking its readers.</summary>
internal sealed class RefreshJob(NpgsqlDataSource database) : IJob
{
    public const string JobName = "refresh";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var views = new List<string>();
        await using (var command = database.CreateCommand(
            "select format('%I.%I', schemaname, matviewname) from pg_matviews where schemaname = 'analytics' order by matviewname"))
        await using (var rows = await command.ExecuteReaderAsync(ct))
        {
            while (await rows.ReadAsync(ct))
            {
                views.Add(rows.GetString(0));
            }
        }

        foreach (var view in views)
        {
            // The names are the catalogue's own, quoted by it.
            await using var refresh = database.CreateCommand($"refresh materialized view concurrently {view}");
            await refresh.ExecuteNonQueryAsync(ct);
        }

        return new { views };
    }
}
