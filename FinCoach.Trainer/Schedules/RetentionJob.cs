using FinCoach.Trainer.Runs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Schedules;

/// <summary>
/// Daily, of what this service owns: old runs and settled alerts go, datasets that no model was trained on go with their rows, rows of people
/// who no longer let them be used go from every dataset, and what was noted about a message goes once the message is gone.
/// </summary>
internal sealed class RetentionJob(NpgsqlDataSource database, IOptions<ScheduleOptions> options, TimeProvider clock) : IJob
{
    public const string JobName = "retention";

    private const string Runs = "delete from ml.job_runs where state <> 'running' and started_at < $1";

    // The newest one stays whatever its age: training needs it.
    private const string Datasets = """
        delete from ml.datasets d where created_at < $1
            and not exists (select from ml.model_versions v where v.dataset_id = d.id)
            and not exists (select from ml.finetune_jobs j where j.dataset_id = d.id)
            and d.created_at < (select max(created_at) from ml.datasets)
        """;

    private const string Withdrawn = $"""
        delete from ml.finetune_examples e using app.users u left join app.user_prefs p on p.user_id = u.id
        where e.user_hash = encode(sha256(uuid_send(u.id)), 'hex') and not ({Trainer.Datasets.ConversationSql.May}) and $1::timestamptz is not null
        """;

    private const string Alerts = "delete from ml.alerts where resolved_at < $1";

    // A person's own retention removes messages from schema app: what ml knows of them must not outlive them.
    private static readonly string[] AboutMessages = ["ml.reviews", "ml.review_items", "ml.nlu_annotations", "ml.message_embeddings"];

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct) => new
    {
        withdrawn_rows = await DeleteAsync(Withdrawn, ct),
        datasets = await DeleteAsync(Datasets, ct),
        runs = await DeleteAsync(Runs, ct),
        alerts = await DeleteAsync(Alerts, ct),
        orphans = await OrphansAsync(ct),
    };

    private async Task<int> OrphansAsync(CancellationToken ct)
    {
        var gone = 0;
        foreach (var table in AboutMessages)
        {
            gone += await DeleteAsync(
                $"delete from {table} t where not exists (select from app.messages m where m.id = t.message_id) and $1::timestamptz is not null", ct);
        }

        return gone;
    }

    private async Task<int> DeleteAsync(string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(clock.GetUtcNow() - options.Value.Keep);
        return await command.ExecuteNonQueryAsync(ct);
    }
}
