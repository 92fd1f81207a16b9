using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Runs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Evaluation;

/// <summary><c>POST /eval/run</c>, <c>GET /eval/sets</c>, <c>GET /eval/results</c>.</summary>
internal static class EvaluationEndpoints
{
    private const int Shown = 50;

    public static void AddEvaluation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<EvaluationOptions, EvaluationOptionsValidator>()
            .BindConfiguration(EvaluationOptions.SectionName);
        builder.Services.AddHttpClient(ChatReplyModel.HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan).AddServiceDiscovery();
        builder.Services.AddSingleton<IReplyModel, ChatReplyModel>();
        builder.Services.AddSingleton<ReplyOutcomes>();
        builder.Services.AddSingleton<GroundedLabels>();
        builder.Services.AddScoped<GoldenStore>();
        builder.Services.AddScoped<EvaluateVersion>();
        builder.Services.AddScoped<IJob, EvaluationJob>();
    }

    public static void MapEvaluation(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/eval").WithTags("Evaluation").RequireCaller(Callers.Dashboard);
        group.MapPost("/run", RunAsync).WithName("Eval_Run");
        group.MapGet("/sets", SetsAsync).WithName("Eval_Sets");
        group.MapGet("/results", ResultsAsync).WithName("Eval_Results");
    }

    private static async Task<Results<Accepted<RunAccepted>, ProblemHttpResult>> RunAsync(
        EvalRunBody body, MlDbContext db, RunLedger runs, TimeProvider clock, CancellationToken ct)
    {
        if (GoldenSet.All.All(s => s.Name != body.EvalSet) && !await db.EvalItems.AnyAsync(i => i.Name == body.EvalSet, ct))
        {
            return TrainerProblems.EvalSetUnknown.ToResult();
        }

        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == body.ModelVersion, ct) is not { } version)
        {
            return TrainerProblems.ModelVersionUnknown.ToResult();
        }

        var kind = GoldenSet.All.SingleOrDefault(s => s.Name == body.EvalSet)?.Kind
            ?? (await db.EvalItems.FirstAsync(i => i.Name == body.EvalSet, ct)).Kind;
        if (!GoldenSet.Measures(kind, version.Kind))
        {
            return TrainerProblems.EvalSetWrongKind.ToResult();
        }

        var slot = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var (id, _) = await runs.EnterAsync(EvaluationJob.JobName, slot, new EvaluationRequest(body.ModelVersion, body.EvalSet), ct);
        return RunsEndpoints.Accepted(id);
    }

    private static async Task<Ok<List<EvalSetView>>> SetsAsync(GoldenStore golden, MlDbContext db, CancellationToken ct)
    {
        await golden.SeedAsync(ct);
        return TypedResults.Ok(await db.EvalItems.GroupBy(i => new { i.SetId, i.Name, i.Kind, i.Split })
            .Select(g => new EvalSetView(g.Key.SetId, g.Key.Name, g.Key.Kind, g.Key.Split, g.Count()))
            .ToListAsync(ct));
    }

    private static async Task<Ok<List<EvalResultView>>> ResultsAsync(Guid modelVersion, MlDbContext db, CancellationToken ct) => TypedResults.Ok(
        (await db.EvalResults.Where(r => r.ModelVersionId == modelVersion).OrderByDescending(r => r.CreatedAt).Take(Shown).ToListAsync(ct))
            .ConvertAll(r => new EvalResultView(
                r.Id, r.ModelVersionId, r.BaselineVersionId, r.EvalSet, r.CreatedAt, JsonSerializer.Deserialize<JsonElement>(r.Metrics))));
}

/// <summary>Which version to measure on which golden set.</summary>
public sealed record EvalRunBody(Guid ModelVersion, [property: Required, StringLength(64, MinimumLength = 1)] string EvalSet);

/// <summary>A golden set and its size.</summary>
public sealed record EvalSetView(Guid Id, string Name, EvalKind Kind, EvalSplit Split, int Items);

/// <summary>How a version did.</summary>
public sealed record EvalResultView(
    Guid Id, Guid ModelVersion, Guid? Baseline, string EvalSet, DateTimeOffset CreatedAt, JsonElement Metrics);
