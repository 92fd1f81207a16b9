using FinCoach.Data.Ml;
using FinCoach.Domain.Prompting;
using FinCoach.ServiceDefaults.Problems;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Provider;
using FinCoach.Trainer.Spending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Finetuning;

/// <summary>Checks what a job would cost and writes it down. Nothing is sent here: the worker does, from the ledger.</summary>
internal sealed class StartFinetune(
    MlDbContext db, DatasetLines lines, FinetuneLedger ledger, PriceList prices,
    IOptions<FinetuneOptions> options, IOptions<ProviderOptions> provider, TimeProvider clock)
{
    /// <summary>The base model that is trained here, from reviews.</summary>
    public const string Nlu = "gus-nlu";

    private const int FewestRows = 10;

    /// <summary>The job, new or the one that is under way with the same model and data; or why not, with a detail.</summary>
    public async Task<(FinetuneJob? Job, Problem? Problem, string? Detail)> StartAsync(StartBody body, CancellationToken ct)
    {
        if (await UnderWayAsync(body, ct) is { } same)
        {
            return (same, null, null);
        }

        if (body.BaseModel == Nlu)
        {
            var training = Job(body, null, "gus", 0, 0m);
            await ledger.EnterAsync(training, ModelKind.Nlu, ct);
            return (training, null, null);
        }

        if (provider.Value.Endpoint is null)
        {
            return (null, FinetuneProblems.NoProvider, null);
        }

        if (DatasetLines.IdOf(body.DatasetUri) is not { } dataset || !await db.Datasets.AnyAsync(d => d.Id == dataset, ct))
        {
            return (null, FinetuneProblems.DatasetUnknown, null);
        }

        var (rows, tokens) = await CountAsync(dataset, ct);
        if (rows < FewestRows)
        {
            return (null, FinetuneProblems.TooFewRows, $"{rows} rows");
        }

        var forecast = await ForecastAsync(body.BaseModel, tokens * options.Value.Epochs, ct);
        if (forecast is not { } usd)
        {
            return (null, FinetuneProblems.PriceUnknown, null);
        }

        if (usd > options.Value.JobBudgetUsd)
        {
            return (null, FinetuneProblems.OverBudget, FormattableString.Invariant($"forecast {usd:0.00} USD, budget {options.Value.JobBudgetUsd:0.00} USD"));
        }

        var job = Job(body, dataset, provider.Value.Name, tokens * options.Value.Epochs, usd);
        await ledger.EnterAsync(job, ModelKind.Chat, ct);
        return (job, null, null);
    }

    private Task<FinetuneJob?> UnderWayAsync(StartBody body, CancellationToken ct) => db.FinetuneJobs
        .Where(j => j.BaseModel == body.BaseModel && j.DatasetUri == body.DatasetUri
            && (j.State == FinetuneState.Planned || j.State == FinetuneState.Uploaded || j.State == FinetuneState.Creating || j.State == FinetuneState.Submitted))
        .OrderByDescending(j => j.CreatedAt).FirstOrDefaultAsync(ct);

    private async Task<(int Rows, long Tokens)> CountAsync(Guid dataset, CancellationToken ct)
    {
        var (rows, tokens) = (0, 0L);
        await foreach (var line in lines.ReadAsync(dataset, DatasetSplit.Train, ct))
        {
            rows++;
            tokens += TokenEstimate.Of(line);
        }

        return (rows, tokens);
    }

    // Our own server trains for nothing, whatever name it is asked by.
    private async Task<decimal?> ForecastAsync(string model, long tokens, CancellationToken ct) =>
        provider.Value.Name == "local" ? 0m : await prices.TrainingAsync(model, tokens, ct);

    private FinetuneJob Job(StartBody body, Guid? dataset, string providerName, long tokens, decimal usd)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return new FinetuneJob
        {
            Id = id,
            ModelVersionId = Guid.CreateVersion7(now),
            Provider = providerName,
            BaseModel = body.BaseModel,
            DatasetUri = body.DatasetUri,
            DatasetId = dataset,
            // The random half of the id: unique, and short enough for every provider.
            Suffix = "gus-" + id.ToString("N")[^12..],
            Notes = body.Notes,
            State = FinetuneState.Planned,
            ForecastTokens = tokens,
            ForecastUsd = usd,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
