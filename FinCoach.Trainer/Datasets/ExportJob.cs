using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Runs;

namespace FinCoach.Trainer.Datasets;

/// <summary>Exports a dataset as a run: asked for over HTTP, or by the daily ETL.</summary>
internal sealed class ExportJob(ExportDataset export) : IJob
{
    public const string JobName = "dataset_export";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var filter = run.Request?.Deserialize<DatasetFilter>(DomainJson.Options) ?? new DatasetFilter();
        return await export.RunAsync(filter, null, messages => run.ReportAsync(new { stage = "reading", messages }), ct);
    }
}
