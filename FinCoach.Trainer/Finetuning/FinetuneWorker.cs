using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Finetuning;

/// <summary>Drives the jobs of the ledger, keeping the lease of the one it works on.</summary>
internal sealed partial class FinetuneWorker(
    FinetuneLedger ledger, AdvanceJob advance, IOptions<FinetuneOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<FinetuneWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(stoppingToken))
                {
                    await WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException e)
            {
                LogNoDatabase(logger, e.SqlState ?? e.GetType().Name);
                await WaitAsync(stoppingToken);
            }
        }
    }

    /// <summary>Works on one job; false when none is due.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await ledger.ClaimAsync(ct) is not { } job)
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var heartbeat = real.CreateTimer(_ => _ = KeepAsync(job.Id, lost), null, options.Value.Lease / 3, options.Value.Lease / 3);
        try
        {
            await advance.RunAsync(job, lost.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            LogLost(logger, job.Id);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or NpgsqlException))
        {
            LogFault(logger, fault, job.Id);
            (job.State, job.ErrorCode, job.Message) = (FinetuneState.Failed, "fault", "A fault of ours ended the job; the log has it under the job's id.");
            await ledger.EndAsync(job, ModelStatus.Failed, null, null, null, ct);
        }

        return true;
    }

    private async Task KeepAsync(Guid job, CancellationTokenSource lost)
    {
        try
        {
            if (!await ledger.KeepAsync(job, CancellationToken.None))
            {
                await lost.CancelAsync();
            }
        }
        catch (Exception e) when (e is NpgsqlException or ObjectDisposedException)
        {
            // The next beat tries again; a lease that ends meanwhile is lost rightly.
        }
    }

    private async Task WaitAsync(CancellationToken ct)
    {
        using var due = new CancellationTokenSource(options.Value.LookEvery, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, ct);
        await ledger.Bell.WaitAsync(either.Token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The ledger of fine-tuning jobs cannot be read ({Code}); trying again.")]
    private static partial void LogNoDatabase(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of fine-tuning job {Job} went to another worker.")]
    private static partial void LogLost(ILogger logger, Guid job);

    [LoggerMessage(Level = LogLevel.Error, Message = "The fine-tuning job {Job} ended by a fault.")]
    private static partial void LogFault(ILogger logger, Exception fault, Guid job);
}
