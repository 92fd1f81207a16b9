using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Reviews;
using FinCoach.Trainer.Runs;

namespace FinCoach.Trainer.Schedules;

/// <summary>Daily: recent messages into the review queue, and a dataset of all that may be learned from.</summary>
internal sealed class EtlJob(FillQueue queue, ExportDataset export) : IJob
{
    public const string JobName = "etl";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var queued = await queue.RunAsync(ct);
        var outcome = await export.RunAsync(
            new DatasetFilter(), null, messages => run.ReportAsync(new { stage = "reading", messages }), ct);
        return new { queued, outcome.DatasetId, outcome.ContentSha256, outcome.Existed, outcome.Counts };
    }
}
