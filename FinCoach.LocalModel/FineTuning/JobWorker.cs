namespace FinCoach.LocalModel.FineTuning;

/// <summary>Runs the jobs, one at a time, oldest first.</summary>
internal sealed class JobWorker(JobStore jobs, JobRun run, ILogger<JobWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What an earlier process left unfinished has no bell to ring.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (jobs.Next is not { } job)
            {
                await jobs.WaitAsync(stoppingToken);
                continue;
            }

            try
            {
                await run.RunAsync(job.Id, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                JobWorkerLog.Failed(logger, job.Id, fault);
                run.Fail(job.Id, new JobError("server_error", "The job failed due to an internal error of this server. Create it again.", null));
            }
        }
    }
}

internal static partial class JobWorkerLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The fine-tuning job {Job} failed by a fault of ours.")]
    public static partial void Failed(ILogger logger, string job, Exception fault);
}
