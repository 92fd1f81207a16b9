using FinCoach.Trainer.Runs;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Schedules;

/// <summary>
/// Daily, of what this service owns: old runs go, datasets that no model was trained on go with their rows, and rows of people who no
/// longer let them be used go from every dataset.
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

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct) => new
    {
        withdrawn_rows = await DeleteAsync(Withdrawn, ct),
        datasets = await DeleteAsync(Datasets, ct),
        runs = await DeleteAsync(Runs, ct),
    };

    private async Task<int> DeleteAsync(string sql, CancellationToken ct)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(clock.GetUtcNow() - options.Value.Keep);
        return await command.ExecuteNonQueryAsync(ct);
    }
}
