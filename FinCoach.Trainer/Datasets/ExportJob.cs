using System.Globalization;
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
        var outcome = await export.RunAsync(filter, null, messages => run.ReportAsync(new { stage = "reading", messages }), ct);
        return outcome.DatasetId is not null ? outcome : throw new RunFailedException(WhyEmpty(outcome.Counts));
    }

    private static string WhyEmpty(CountsReport counts)
    {
        var dropped = counts.Stages.SelectMany(s => s.Dropped).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {d.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"No row is left of {counts.Pairs} messages ({string.Join(", ", dropped)}), so no dataset is stored: loosen the filters that dropped most, or wait for more conversations.");
    }
}
