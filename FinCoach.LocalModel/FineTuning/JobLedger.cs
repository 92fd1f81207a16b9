using FinCoach.LocalModel.Learning;
using FinCoach.LocalModel.Storage;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>Writes down what happens to a job, each change in one step. False means: somebody paused or ended it.</summary>
internal sealed class JobLedger(JobStore jobs, TimeProvider clock)
{
    // A long training tells every so many steps; its file must stay small.
    private const int MostTold = 200;

    private const int Digits = 5;

    public bool Begin(string id, TrainingPlan plan) => jobs.Change(id, job => job.Status switch
    {
        JobStatus.Running => job,
        JobStatus.ValidatingFiles or JobStatus.Queued => job with
        {
            Status = JobStatus.Running,
            Hyperparameters = job.Hyperparameters with
            {
                NEpochs = plan.Epochs,
                BatchSize = plan.BatchSize,
                LearningRateMultiplier = plan.LearningRate,
            },
            Events = job.Step > 0 ? job.Events :
            [
                .. job.Events, jobs.Event("Files validated, moving job to queued state"), jobs.Event("Fine-tuning job started"),
            ],
        },
        _ => Paused(job),
    }).Status == JobStatus.Running;

    public bool Step(string id, StepMeasure measure, int total, JobCheckpoint? checkpoint)
    {
        var every = ((total - 1) / MostTold) + 1;
        var told = measure.Step % every == 0 || measure.EpochEnded is not null || measure.Step == 1;
        var metrics = Metrics(measure, total);
        return jobs.Change(id, job => job.Status == JobStatus.Running
            ? job with
            {
                Step = measure.Step,
                Events = told ? [.. job.Events, jobs.Event(Text(metrics), metrics)] : job.Events,
                Results = told ? [.. job.Results, Line(metrics)] : job.Results,
                Checkpoints = checkpoint is null ? job.Checkpoints : [.. job.Checkpoints, checkpoint with { Metrics = metrics with { TotalSteps = null } }],
            }
            : Paused(job)).Status == JobStatus.Running;
    }

    public void Succeed(string id, string model, string resultFile, long tokens) => jobs.Change(id, job => job with
    {
        Status = JobStatus.Succeeded,
        FineTunedModel = model,
        ResultFile = resultFile,
        TrainedTokens = tokens,
        FinishedAt = clock.GetUtcNow().ToUnixTimeSeconds(),
        Checkpoints =
        [
            .. job.Checkpoints,
            new JobCheckpoint(WireIds.New("ftckpt_", clock.GetUtcNow()), clock.GetUtcNow().ToUnixTimeSeconds(), model, job.Step,
                job.Events.Last(e => e.Data is not null).Data! with { TotalSteps = null }, id),
        ],
        Events = [.. job.Events, jobs.Event($"New fine-tuned model created: {model}"), jobs.Event("The job has successfully completed")],
    });

    private TuningJob Paused(TuningJob job) => job.Status == JobStatus.Pausing
        ? job with { Status = JobStatus.Paused, Events = [.. job.Events, jobs.Event("The fine-tuning job is paused.")] }
        : job;

    private static StepMetrics Metrics(StepMeasure measure, int total) => new(
        measure.Step, total,
        Math.Round(measure.Train.PerToken, Digits), Math.Round(measure.Train.Accuracy, Digits),
        Rounded(measure.Valid?.PerToken), Rounded(measure.Valid?.Accuracy),
        Rounded(measure.FullValid?.PerToken), Rounded(measure.FullValid?.Accuracy));

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, Digits) : null;

    private static ResultLine Line(StepMetrics m) => new(m.Step, m.TrainLoss, m.TrainMeanTokenAccuracy, m.ValidLoss, m.ValidMeanTokenAccuracy);

    // "Step 12/90: training loss=1.02, validation loss=1.31"
    private static string Text(StepMetrics m) => FormattableString.Invariant($"Step {m.Step}/{m.TotalSteps}: training loss={m.TrainLoss:0.00}")
        + (m.ValidLoss is { } valid ? FormattableString.Invariant($", validation loss={valid:0.00}") : "")
        + (m.FullValidLoss is { } full ? FormattableString.Invariant($", full validation loss={full:0.00}") : "");
}
