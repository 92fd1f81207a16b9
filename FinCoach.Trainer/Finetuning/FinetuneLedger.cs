using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using NpgsqlTypes;

namespace FinCoach.Trainer.Finetuning;

/// <summary><c>ml.finetune_jobs</c>. A job is written before anything is sent, and one worker at a time holds it, by the real clock.</summary>
internal sealed class FinetuneLedger(
    NpgsqlDataSource database,
    IServiceScopeFactory scopes,
    IOptions<FinetuneOptions> options,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private readonly Guid _owner = Guid.CreateVersion7(real.GetUtcNow());

    /// <summary>Wakes the worker of this process.</summary>
    public SemaphoreSlim Bell { get; private init; } = new(0);

    /// <summary>The same ledger in another hand: what this one holds, that one does not.</summary>
    public FinetuneLedger InAnotherHand() => new(database, scopes, options, clock, real) { Bell = Bell };

    public async Task EnterAsync(FinetuneJob job, ModelKind kind, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Enter);
        var p = command.Parameters;
        p.AddWithValue("version", job.ModelVersionId);
        p.AddWithValue("provider", job.Provider);
        p.AddWithValue("base_model", job.BaseModel);
        p.AddWithValue("kind", WireName.Of(kind));
        p.AddWithValue("now", job.CreatedAt);
        Add(p, "notes", NpgsqlDbType.Text, job.Notes);
        Add(p, "dataset", NpgsqlDbType.Uuid, job.DatasetId);
        p.AddWithValue("id", job.Id);
        p.AddWithValue("uri", job.DatasetUri);
        p.AddWithValue("suffix", job.Suffix);
        p.AddWithValue("tokens", job.ForecastTokens);
        Add(p, "usd", NpgsqlDbType.Numeric, job.ForecastUsd);
        await command.ExecuteNonQueryAsync(ct);
        Bell.Release();
    }

    /// <summary>Takes the job that has waited longest; null when none is due.</summary>
    public async Task<FinetuneJob?> ClaimAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Claim);
        command.Parameters.AddWithValue("owner", _owner);
        command.Parameters.AddWithValue("now", real.GetUtcNow());
        command.Parameters.AddWithValue("until", real.GetUtcNow() + options.Value.Lease);
        return await command.ExecuteScalarAsync(ct) is Guid id ? await FindAsync(id, ct) : null;
    }

    /// <summary>The job of an id, or null.</summary>
    public async Task<FinetuneJob?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MlDbContext>().FinetuneJobs.SingleOrDefaultAsync(j => j.Id == id, ct);
    }

    /// <summary>Keeps the lease; false when it was lost.</summary>
    public async Task<bool> KeepAsync(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Keep);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("owner", _owner);
        command.Parameters.AddWithValue("until", real.GetUtcNow() + options.Value.Lease);
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Stores how far a job is; false when another worker has it by now.</summary>
    public async Task<bool> SaveAsync(FinetuneJob job, bool release, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Save);
        var p = command.Parameters;
        Common(p, job);
        Add(p, "training_file", NpgsqlDbType.Text, job.TrainingFileId);
        Add(p, "validation_file", NpgsqlDbType.Text, job.ValidationFileId);
        Add(p, "provider_job", NpgsqlDbType.Text, job.ProviderJobId);
        p.AddWithValue("attempts", job.Attempts);
        Add(p, "next", NpgsqlDbType.TimestampTz, job.NextAttemptAt);
        p.AddWithValue("release", release);
        p.AddWithValue("until", real.GetUtcNow() + options.Value.Lease);
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Ends a job together with its version.</summary>
    public async Task<bool> EndAsync(FinetuneJob job, ModelStatus version, string? finetuneId, byte[]? artifact, DateOnly? shutdown, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.End);
        var p = command.Parameters;
        Common(p, job);
        p.AddWithValue("version_status", WireName.Of(version));
        Add(p, "finetune_id", NpgsqlDbType.Text, finetuneId);
        Add(p, "artifact", NpgsqlDbType.Bytea, artifact);
        Add(p, "shutdown", NpgsqlDbType.Date, shutdown);
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Takes a job that may or may not exist at the provider; false while a worker has it.</summary>
    public async Task<bool> TakeAsync(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Take);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("owner", _owner);
        command.Parameters.AddWithValue("now", real.GetUtcNow());
        command.Parameters.AddWithValue("until", real.GetUtcNow() + options.Value.Lease);
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Ends a job that the provider does not have; false when it has it, or it has ended.</summary>
    public async Task<bool> CancelAsync(Guid id, string message, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Cancel);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("owner", _owner);
        command.Parameters.AddWithValue("now", clock.GetUtcNow());
        command.Parameters.AddWithValue("message", message);
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Lets the worker look at a job at once.</summary>
    public async Task HurryAsync(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(FinetuneSql.Hurry);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("now", clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
        Bell.Release();
    }

    private void Common(NpgsqlParameterCollection p, FinetuneJob job)
    {
        p.AddWithValue("id", job.Id);
        p.AddWithValue("owner", _owner);
        p.AddWithValue("now", clock.GetUtcNow());
        p.AddWithValue("state", WireName.Of(job.State));
        Add(p, "provider_status", NpgsqlDbType.Text, job.ProviderStatus);
        Add(p, "trained", NpgsqlDbType.Bigint, job.TrainedTokens);
        Add(p, "cost", NpgsqlDbType.Numeric, job.CostUsd);
        Add(p, "error", NpgsqlDbType.Text, job.ErrorCode);
        Add(p, "message", NpgsqlDbType.Text, job.Message);
        Add(p, "metrics", NpgsqlDbType.Jsonb, job.Metrics);
    }

    private static void Add(NpgsqlParameterCollection p, string name, NpgsqlDbType type, object? value) =>
        p.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
}
