using System.Diagnostics;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Runs;

/// <summary>Takes runs one after another and works on them, keeping the lease while it does.</summary>
internal sealed partial class RunWorker(
    RunLedger ledger,
    IServiceScopeFactory scopes,
    IOptions<RunOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<RunWorker> logger) : BackgroundService
{
    /// <summary>Spans of runs: the job's name and how it ended, nothing else.</summary>
    public static readonly ActivitySource Activities = new("FinCoach.Trainer.Runs");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(stoppingToken))
                {
                    using var woken = new CancellationTokenSource(options.Value.Poll, real);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(woken.Token, stoppingToken);
                    await ledger.Signal.WaitAsync(either.Token);
                }
            }
            catch (OperationCanceledException)
            {
                // The poll is due, or the host stops: the loop's condition says which.
            }
            catch (NpgsqlException e)
            {
                LogNoDatabase(logger, e.SqlState ?? e.GetType().Name);
                await Task.Delay(options.Value.Poll, real, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Works on one run; false when there was none.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetServices<IJob>().ToDictionary(j => j.Name, StringComparer.Ordinal);
        if (await ledger.ClaimAsync([.. jobs.Keys], ct) is not { } run)
        {
            return false;
        }

        if (run.Attempts > options.Value.Attempts)
        {
            await ledger.FailAsync(run, $"Given up after {options.Value.Attempts} starts.", ct);
            return true;
        }

        await WorkAsync(jobs[run.Job], run, ct);
        return true;
    }

    private async Task WorkAsync(IJob job, ClaimedRun run, CancellationToken ct)
    {
        using var activity = Activities.StartActivity(job.Name);
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var heartbeat = real.CreateTimer(
            _ => _ = KeepAsync(run, lost), null, options.Value.Lease / 3, options.Value.Lease / 3);
        try
        {
            var context = new RunContext(run.Id, run.Slot, run.Request, progress => ledger.RenewAsync(run, progress, lost.Token));
            var result = await job.RunAsync(context, lost.Token);
            await ledger.SucceedAsync(run, result, ct);
            LogDone(logger, job.Name, run.Slot);
        }
        catch (RunFailedException e)
        {
            LogFailed(logger, job.Name, run.Slot, e.Message);
            await ledger.FailAsync(run, e.Message, CancellationToken.None);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            // The host stops or another worker has the run: whoever comes next takes it up.
            await ledger.ReturnAsync(run, "interrupted", CancellationToken.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Names alone: a message may quote a row.
            LogThrown(logger, job.Name, run.Slot, e.GetType().Name);
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            await (run.Attempts < options.Value.Attempts
                ? ledger.ReturnAsync(run, e.GetType().Name, CancellationToken.None)
                : ledger.FailAsync(run, $"{e.GetType().Name}, {run.Attempts} times", CancellationToken.None));
        }
    }

    private async Task KeepAsync(ClaimedRun run, CancellationTokenSource lost)
    {
        try
        {
            if (!await ledger.RenewAsync(run, null, lost.Token))
            {
                await lost.CancelAsync();
            }
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException or OperationCanceledException)
        {
            // Without an answer the lease runs on; the next beat tries again.
            LogNoDatabase(logger, e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job} of {Slot} is done.")]
    private static partial void LogDone(ILogger logger, string job, string slot);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} of {Slot} failed: {Why}")]
    private static partial void LogFailed(ILogger logger, string job, string slot, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} of {Slot} threw {Kind}.")]
    private static partial void LogThrown(ILogger logger, string job, string slot, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer ({Kind}).")]
    private static partial void LogNoDatabase(ILogger logger, string kind);
}
