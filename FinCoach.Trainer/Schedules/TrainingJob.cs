using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Schedules;

/// <summary>Weekly: trains each base model on the newest dataset, unless it has learned from it before or there is too little of it.</summary>
internal sealed class TrainingJob(MlDbContext db, IOptions<ScheduleOptions> options, StartFinetune training) : IJob
{
    public const string JobName = "training";

    public string Name => JobName;

    public async Task<object?> RunAsync(RunContext run, CancellationToken ct)
    {
        var dataset = await db.Datasets.OrderByDescending(d => d.CreatedAt).FirstOrDefaultAsync(ct);
        var rows = dataset is null ? 0 : JsonSerializer.Deserialize<CountsReport>(dataset.Counts, DomainJson.Options)!.Rows;
        if (rows < options.Value.MinRows)
        {
            return new { rows, skipped = $"fewer than {options.Value.MinRows} rows" };
        }

        var started = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var model in options.Value.BaseModels.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A run that died after its first start must not train that model again.
            if (await db.FinetuneJobs.AnyAsync(j => j.BaseModel == model && j.DatasetUri == dataset!.Uri, ct))
            {
                started[model] = "trained on this dataset before";
                continue;
            }

            var (job, refusal, _) = await training.StartAsync(new StartBody(model, dataset!.Uri, $"weekly training {run.Slot}"), ct);
            started[model] = job?.Id.ToString() ?? refusal!.Code;
        }

        return new { rows, dataset!.Uri, started };
    }
}
