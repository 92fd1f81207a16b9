using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Runs;

/// <summary>A run as its worker holds it.</summary>
internal sealed record ClaimedRun(Guid Id, string Job, string Slot, int Attempts, JsonElement? Request);

/// <summary>
/// <c>ml.job_runs</c>: the pair of job and slot is unique, so a slot is entered once however many replicas see it come due; a lease gives
/// the run to one worker at a time. Leases are by the real clock.
/// </summary>
internal sealed class RunLedger(
    NpgsqlDataSource database,
    IOptions<RunOptions> options,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private const int LongestError = 1000;

    /// <summary>Wakes the workers of this process.</summary>
    public SemaphoreSlim Signal { get; } = new(0);

    /// <summary>Enters a run; the id of the one that stands, and whether it is new.</summary>
    /// <param name="job">The job's name.</param>
    /// <param name="slot">What the run is for; at most 64 characters.</param>
    /// <param name="request">What is asked for; null for nothing.</param>
    /// <param name="ct">The caller's token.</param>
    public async Task<(Guid Id, bool IsNew)> EnterAsync(string job, string slot, object? request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand("""
            with entered as (
                insert into ml.job_runs (id, job, slot, state, attempts, started_at, progress)
                values ($1, $2, $3, 'running', 0, $4, $5)
                on conflict (job, slot) do nothing returning id)
            select id, true from entered
            union all select id, false from ml.job_runs where job = $2 and slot = $3
            limit 1
            """);
        command.Parameters.AddWithValue(Guid.CreateVersion7(now));
        command.Parameters.AddWithValue(job);
        command.Parameters.AddWithValue(slot);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(new { request }, DomainJson.Options));

        // No row: another replica entered the slot after this statement's snapshot was taken. The next snapshot sees its row.
        while (true)
        {
            await using var rows = await command.ExecuteReaderAsync(ct);
            if (await rows.ReadAsync(ct))
            {
                var entered = (rows.GetGuid(0), rows.GetBoolean(1));
                Signal.Release();
                return entered;
            }
        }
    }

    /// <summary>Enters a slot as done without running it.</summary>
    public async Task SkipAsync(string job, string slot, string why, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand("""
            insert into ml.job_runs (id, job, slot, state, attempts, started_at, finished_at, progress, result)
            values ($1, $2, $3, 'succeeded', 0, $4, $4, '{}', $5) on conflict (job, slot) do nothing
            """);
        command.Parameters.AddWithValue(Guid.CreateVersion7(now));
        command.Parameters.AddWithValue(job);
        command.Parameters.AddWithValue(slot);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(NpgsqlDbType.Jsonb, JsonSerializer.Serialize(new { skipped = why }, DomainJson.Options));
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes the oldest run that nobody works on; null when there is none.</summary>
    public async Task<ClaimedRun?> ClaimAsync(string[] jobs, CancellationToken ct)
    {
        var now = real.GetUtcNow();
        await using var command = database.CreateCommand("""
            update ml.job_runs set lease_until = $2, attempts = attempts + 1
            where id = (
                select id from ml.job_runs
                where state = 'running' and (lease_until is null or lease_until < $1) and job = any($3)
                order by started_at, id for update skip locked limit 1)
            returning id, job, slot, attempts, progress -> 'request'
            """);
        command.Parameters.AddWithValue(now);
        command.Parameters.AddWithValue(now + options.Value.Lease);
        command.Parameters.AddWithValue(jobs);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new ClaimedRun(
                rows.GetGuid(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3),
                rows.IsDBNull(4) || rows.GetString(4) == "null" ? null : JsonSerializer.Deserialize<JsonElement>(rows.GetString(4)))
            : null;
    }

    /// <summary>Keeps the run; false when another worker has it by now. The attempt's number is the proof of ownership.</summary>
    public Task<bool> RenewAsync(ClaimedRun run, object? progress, CancellationToken ct) => UpdateAsync(
        "lease_until = $3, progress = progress || $4", run, ct,
        real.GetUtcNow() + options.Value.Lease,
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = JsonSerializer.Serialize(progress ?? new { }, DomainJson.Options) });

    public Task<bool> SucceedAsync(ClaimedRun run, object? result, CancellationToken ct) => UpdateAsync(
        "state = 'succeeded', lease_until = null, finished_at = $3, result = $4", run, ct,
        clock.GetUtcNow(),
        new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = JsonSerializer.Serialize(result, DomainJson.Options) });

    /// <summary>Ends the run for good.</summary>
    public Task<bool> FailAsync(ClaimedRun run, string error, CancellationToken ct) => UpdateAsync(
        "state = 'failed', lease_until = null, finished_at = $3, error = $4", run, ct,
        clock.GetUtcNow(), error.Length > LongestError ? error[..LongestError] : error);

    /// <summary>Gives the run back, to be taken up again.</summary>
    public Task<bool> ReturnAsync(ClaimedRun run, string error, CancellationToken ct) => UpdateAsync(
        "lease_until = null, error = $3", run, ct, error.Length > LongestError ? error[..LongestError] : error);

    private async Task<bool> UpdateAsync(string set, ClaimedRun run, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(
            $"update ml.job_runs set {set} where id = $1 and attempts = $2 and state = 'running'");
        command.Parameters.AddWithValue(run.Id);
        command.Parameters.AddWithValue(run.Attempts);
        foreach (var value in values)
        {
            command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(ct) > 0;
    }
}
