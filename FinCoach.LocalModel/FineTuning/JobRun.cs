using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.Learning;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Phrasing;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>
/// One job from its files to its model. Every step is stored before the next, so a job that a restart breaks off goes on where it was; the
/// steps already told are repeated in silence, because a training is the same each time.
/// </summary>
internal sealed class JobRun(
    JobStore jobs, JobLedger ledger, RowFile rowFile, FileStore files, TunedModels models, PhraseBook book,
    IOptions<FineTuningOptions> options, TimeProvider clock)
{
    /// <summary>Until it has ended, is paused, or the process stops.</summary>
    public async Task RunAsync(string id, CancellationToken ct)
    {
        var job = jobs.Get(id);
        var training = await rowFile.ReadAsync(job.TrainingFile, job.Method, "training_file", new HashSet<ulong>(), ct);
        var validation = training.Error is null && job.ValidationFile is { } file
            ? await rowFile.ReadAsync(file, job.Method, "validation_file", training.Hashes, ct)
            : RowFileReading.None;
        if ((training.Error ?? validation.Error) is { } error)
        {
            Fail(id, error);
            return;
        }

        var settings = job.Hyperparameters;
        var plan = TrainingPlan.For(training.Rows.Count, settings.NEpochs, settings.BatchSize, settings.LearningRateMultiplier, job.Seed);
        var work = new Training(training.Rows, validation.Rows, plan, book, models.Find(job.Model));
        if (!ledger.Begin(id, plan))
        {
            return;
        }

        foreach (var measure in work.Run())
        {
            if (measure.Step > jobs.Get(id).Step && !await StepAsync(id, work, measure, ct))
            {
                return;
            }
        }

        await FinishAsync(id, work, training.Tokens * plan.Epochs, ct);
    }

    public void Fail(string id, JobError error) => jobs.Change(id, job => job with
    {
        Status = JobStatus.Failed,
        Error = error,
        FinishedAt = clock.GetUtcNow().ToUnixTimeSeconds(),
        Events = [.. job.Events, jobs.Event($"The job failed due to an invalid {error.Param ?? "state"}. {error.Message}", level: "error")],
    });

    private async Task<bool> StepAsync(string id, Training work, StepMeasure measure, CancellationToken ct)
    {
        if (options.Value.StepPause > TimeSpan.Zero)
        {
            await Task.Delay(options.Value.StepPause, clock, ct);
        }

        ct.ThrowIfCancellationRequested();
        var checkpoint = measure.EpochEnded is not null && measure.Step < work.Steps ? models.Checkpoint(jobs.Get(id), measure.Step, work) : null;
        return ledger.Step(id, measure, work.Steps, checkpoint);
    }

    private async Task FinishAsync(string id, Training work, long tokens, CancellationToken ct)
    {
        var job = jobs.Get(id);
        if (job.HasEnded)
        {
            return;
        }

        var name = models.Add(job, work);
        using var csv = new MemoryStream(ResultCsv.Of(job.Results));
        var result = files.Describe(await files.AddAsync(csv, "step_metrics.csv", FilePurposes.FineTuneResults, ct), FilePurposes.FineTuneResults, null);
        ledger.Succeed(id, name, result.Id, tokens);
    }
}
