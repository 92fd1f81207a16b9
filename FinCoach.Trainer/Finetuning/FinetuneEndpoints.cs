using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Corrections;
using FinCoach.Trainer.Provider;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Finetuning;

/// <summary><c>POST /finetune/start</c>, <c>GET /finetune/status?id=</c>, <c>GET /jobs</c>.</summary>
internal static class FinetuneEndpoints
{
    private const int Shown = 100;

    public static void AddFinetuning(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ProviderOptions, ProviderOptionsValidator>().BindConfiguration(ProviderOptions.SectionName);
        builder.Services.AddOptionsWithValidateOnStart<FinetuneOptions, FinetuneOptionsValidator>().BindConfiguration(FinetuneOptions.SectionName);
        builder.Services.AddSingleton<IValidateOptions<FinetuneOptions>, LeaseOutlastsCalls>();
        builder.Services.AddHttpClient(ProviderWire.HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan).AddServiceDiscovery();
        builder.Services.AddSingleton<ProviderWire>();
        builder.Services.AddSingleton<ProviderFiles>();
        builder.Services.AddSingleton<FineTuningClient>();
        builder.Services.AddSingleton<FinetuneLedger>();
        builder.Services.AddSingleton<SendDataset>();
        builder.Services.AddSingleton<AdvanceJob>();
        builder.Services.AddScoped<StartFinetune>();
        builder.Services.AddSingleton<ControlJob>();
        builder.Services.AddSingleton<FinetuneWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FinetuneWorker>());
        builder.AddCorrections();
    }

    public static void MapFinetuning(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Finetuning").RequireCaller(Callers.Dashboard);
        group.MapPost("/finetune/start", StartAsync).WithName("Finetune_Start");
        group.MapGet("/finetune/status", StatusAsync).WithName("Finetune_Status");
        group.MapGet("/jobs", ListAsync).WithName("Finetune_List");
        group.MapControls();
    }

    private static async Task<Results<Accepted<JobView>, ProblemHttpResult>> StartAsync(StartBody body, StartFinetune start, CancellationToken ct)
    {
        var (job, problem, detail) = await start.StartAsync(body, ct);
        return job is not null
            ? TypedResults.Accepted($"/finetune/status?id={job.Id}", JobView.Of(job))
            : problem!.ToResult(detail);
    }

    private static async Task<Results<Ok<JobView>, ProblemHttpResult>> StatusAsync(Guid id, MlDbContext db, CancellationToken ct) =>
        await db.FinetuneJobs.SingleOrDefaultAsync(j => j.Id == id, ct) is { } job
            ? TypedResults.Ok(JobView.Of(job))
            : FinetuneProblems.JobUnknown.ToResult();

    private static async Task<Ok<List<JobView>>> ListAsync(MlDbContext db, CancellationToken ct) => TypedResults.Ok(
        (await db.FinetuneJobs.OrderByDescending(j => j.CreatedAt).Take(Shown).ToListAsync(ct)).ConvertAll(JobView.Of));
}

/// <summary>What to train.</summary>
/// <param name="BaseModel">A chat model of the provider, a fine-tuned one, or <c>gus-nlu</c>.</param>
/// <param name="DatasetUri">As <c>GET /datasets</c> names it; <c>gus-nlu</c> learns from reviews and looks at it no further.</param>
public sealed record StartBody(
    [property: Required, StringLength(128, MinimumLength = 1)] string BaseModel,
    [property: Required, StringLength(1024, MinimumLength = 1)] string DatasetUri,
    [property: StringLength(4000)] string? Notes = null);

/// <summary>A job as callers see it.</summary>
/// <param name="Message">What is happening, or what a person can do.</param>
public sealed record JobView(
    Guid JobId, Guid ModelVersionId, string Provider, string BaseModel, string DatasetUri, string Suffix, FinetuneState State, string? ProviderStatus,
    string? ProviderJobId, long ForecastTokens, decimal? ForecastUsd, long? TrainedTokens, decimal? CostUsd, string? ErrorCode, string? Message,
    JsonElement? Metrics, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? FinishedAt)
{
    internal static JobView Of(FinetuneJob job) => new(
        job.Id, job.ModelVersionId, job.Provider, job.BaseModel, job.DatasetUri, job.Suffix, job.State, job.ProviderStatus, job.ProviderJobId,
        job.ForecastTokens, job.ForecastUsd, job.TrainedTokens, job.CostUsd, job.ErrorCode, job.Message,
        job.Metrics is { } metrics ? JsonSerializer.Deserialize<JsonElement>(metrics) : null,
        job.Attempts, job.CreatedAt, job.UpdatedAt, job.FinishedAt);
}
