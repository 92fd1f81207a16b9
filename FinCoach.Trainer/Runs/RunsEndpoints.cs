using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Runs;

/// <summary><c>GET /runs</c> and <c>GET /runs/{id}</c>: how long work stands, for whoever got a 202.</summary>
internal static class RunsEndpoints
{
    private const int Shown = 100;

    public static void AddRuns(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<RunOptions, RunOptionsValidator>().BindConfiguration(RunOptions.SectionName);
        builder.Services.AddSingleton<RunLedger>();
        builder.Services.AddSingleton<RunWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RunWorker>());
        builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(RunWorker.Activities.Name));
    }

    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/runs").WithTags("Runs").RequireCaller(Callers.Dashboard);
        group.MapGet("", ListAsync).WithName("Runs_List");
        group.MapGet("/{id:guid}", GetAsync).WithName("Runs_Get");
    }

    /// <summary>The answer to a request for long work.</summary>
    public static Accepted<RunAccepted> Accepted(Guid id) => TypedResults.Accepted($"/runs/{id}", new RunAccepted(id));

    private static async Task<Ok<List<RunView>>> ListAsync(MlDbContext db, CancellationToken ct) => TypedResults.Ok(
        (await db.JobRuns.OrderByDescending(r => r.StartedAt).Take(Shown).ToListAsync(ct)).ConvertAll(RunView.Of));

    private static async Task<Results<Ok<RunView>, NotFound>> GetAsync(Guid id, MlDbContext db, CancellationToken ct) =>
        await db.JobRuns.SingleOrDefaultAsync(r => r.Id == id, ct) is { } run ? TypedResults.Ok(RunView.Of(run)) : TypedResults.NotFound();
}

/// <summary>The 202 of long work.</summary>
public sealed record RunAccepted(Guid JobId);

/// <summary>A run as callers see it.</summary>
public sealed record RunView(
    Guid Id,
    string Job,
    string Slot,
    JobState State,
    int Attempts,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    JsonElement Progress,
    JsonElement? Result,
    string? Error)
{
    internal static RunView Of(JobRun run) => new(
        run.Id, run.Job, run.Slot, run.State, run.Attempts, run.StartedAt, run.FinishedAt,
        JsonSerializer.Deserialize<JsonElement>(run.Progress),
        run.Result is { } result ? JsonSerializer.Deserialize<JsonElement>(result) : null,
        run.Error);
}
