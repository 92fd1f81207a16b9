using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Runs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Datasets;

/// <summary><c>POST /dataset/export</c>, <c>GET /datasets</c>.</summary>
internal static class DatasetEndpoints
{
    private const int Shown = 100;

    public static void AddDatasets(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ConversationSource>();
        builder.Services.AddSingleton<DatasetWriter>();
        builder.Services.AddSingleton<DatasetLines>();
        builder.Services.AddSingleton<ExportDataset>();
        builder.Services.AddScoped<IJob, ExportJob>();
    }

    public static void MapDatasets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Datasets").RequireCaller(Callers.Dashboard);
        group.MapPost("/dataset/export", ExportAsync).WithName("Dataset_Export");
        group.MapGet("/datasets", ListAsync).WithName("Datasets_List");
    }

    private static async Task<Results<Accepted<RunAccepted>, ProblemHttpResult>> ExportAsync(
        ExportBody body, ConversationSource source, RunLedger runs, TimeProvider clock, CancellationToken ct)
    {
        var filter = body.ToFilter();
        if (filter.From >= filter.To || filter.Validation + filter.Golden >= 1)
        {
            return TrainerProblems.FilterImpossible.ToResult();
        }

        if (!await source.AnyAsync(filter, ct))
        {
            return TrainerProblems.NothingToLearnFrom.ToResult();
        }

        var (id, _) = await runs.EnterAsync(ExportJob.JobName, Guid.CreateVersion7(clock.GetUtcNow()).ToString(), filter, ct);
        return RunsEndpoints.Accepted(id);
    }

    private static async Task<Ok<List<DatasetView>>> ListAsync(MlDbContext db, CancellationToken ct) => TypedResults.Ok(
        (await db.Datasets.OrderByDescending(d => d.CreatedAt).Take(Shown).ToListAsync(ct)).ConvertAll(d => new DatasetView(
            d.Id, d.Uri, d.ContentSha256, d.CreatedAt,
            JsonSerializer.Deserialize<JsonElement>(d.Filters), JsonSerializer.Deserialize<JsonElement>(d.Counts))));
}

/// <summary>What to export; everything that is absent has its default.</summary>
public sealed record ExportBody(
    IReadOnlyList<Intent>? Intents = null,
    [property: Range(0.0, 1.0)] double? MinConfidence = null,
    DateRange? DateRange = null,
    [property: Range(1, 600_000)] int? MaxLatencyMs = null,
    [property: Range(0, 10_000)] int? MinTokens = null,
    ExampleQuality? MinQuality = null,
    [property: Range(1, 1_000_000)] int? MinIntentRows = null,
    [property: Range(1, 1_000_000)] int? MaxRows = null,
    ulong? Seed = null,
    [property: Range(0.0, 0.5)] double? Validation = null,
    [property: Range(0.0, 0.5)] double? Golden = null)
{
    private static readonly DatasetFilter Default = new();

    internal DatasetFilter ToFilter() => new()
    {
        Intents = Intents is { Count: > 0 } ? [.. Intents.Distinct().Order()] : null,
        MinConfidence = MinConfidence ?? Default.MinConfidence,
        From = DateRange?.From,
        To = DateRange?.To,
        MaxLatencyMs = MaxLatencyMs ?? Default.MaxLatencyMs,
        MinTokens = MinTokens ?? Default.MinTokens,
        MinQuality = MinQuality ?? Default.MinQuality,
        MinIntentRows = MinIntentRows ?? Default.MinIntentRows,
        MaxRows = MaxRows ?? Default.MaxRows,
        Seed = Seed ?? Default.Seed,
        Validation = Validation ?? Default.Validation,
        Golden = Golden ?? Default.Golden,
    };
}

/// <summary>From an instant to another, the second excluded; either may be absent.</summary>
public sealed record DateRange(DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>A dataset as callers see it.</summary>
public sealed record DatasetView(
    Guid Id, string Uri, string ContentSha256, DateTimeOffset CreatedAt, JsonElement Filters, JsonElement Counts);
