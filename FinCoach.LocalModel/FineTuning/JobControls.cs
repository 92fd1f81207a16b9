using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>Cancel, pause and resume. The worker looks between two steps.</summary>
internal static class JobControls
{
    public static void MapJobControls(this RouteGroupBuilder group)
    {
        group.MapPost("/{id}/cancel", Cancel).WithName("FineTuning_Cancel");
        group.MapPost("/{id}/pause", Pause).WithName("FineTuning_Pause");
        group.MapPost("/{id}/resume", Resume).WithName("FineTuning_Resume");
    }

    private static JobView Cancel(string id, JobStore jobs, JobClock clock, TimeProvider time)
    {
        RequireOpen(jobs.Get(id), "cancel");
        return clock.View(jobs.Change(id, job => job with
        {
            Status = JobStatus.Cancelled,
            FinishedAt = time.GetUtcNow().ToUnixTimeSeconds(),
            Events = [.. job.Events, jobs.Event("Fine-tuning job cancelled.")],
        }));
    }

    private static JobView Pause(string id, JobStore jobs, JobClock clock)
    {
        var job = jobs.Get(id);
        RequireOpen(job, "pause");
        return job.Status is JobStatus.Paused or JobStatus.Pausing
            ? throw Refused($"Fine-tuning job {id} is {job.Status} already.")
            : clock.View(jobs.Change(id, j => j with
            {
                Status = j.Status == JobStatus.Running ? JobStatus.Pausing : JobStatus.Paused,
                Events = [.. j.Events, jobs.Event("Pausing the fine-tuning job.")],
            }));
    }

    private static JobView Resume(string id, JobStore jobs, JobClock clock)
    {
        var job = jobs.Get(id);
        if (job.Status is not (JobStatus.Paused or JobStatus.Pausing))
        {
            throw Refused($"Fine-tuning job {id} is {job.Status}: only a paused job can be resumed.");
        }

        var resumed = jobs.Change(id, j => j with
        {
            Status = JobStatus.Queued,
            Events = [.. j.Events, jobs.Event("Resuming the fine-tuning job.")],
        });
        jobs.Ring();
        return clock.View(resumed);
    }

    private static void RequireOpen(TuningJob job, string verb)
    {
        if (job.HasEnded)
        {
            throw Refused($"Cannot {verb} fine-tuning job {job.Id}: it has {job.Status} already.");
        }
    }

    private static ApiErrorException Refused(string message) => new(ApiError.Invalid(message, "fine_tuning_job_id"));
}
