using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Gates;

/// <summary><c>GET /gate/{version}</c>, <c>POST /gate/override</c> (admins).</summary>
internal static class GateEndpoints
{
    public static void AddGates(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<GateOptions, GateOptionsValidator>().BindConfiguration(GateOptions.SectionName);
        builder.Services.AddScoped<JudgeVersion>();
        builder.Services.AddScoped<OverrideGate>();
        builder.Services.AddScoped<CanaryPermission>();
    }

    public static void MapGates(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/gate").WithTags("Gate").RequireCaller(Callers.Dashboard);
        group.MapGet("/{version:guid}", GetAsync).WithName("Gate_Get");
        group.MapPost("/override", OverrideAsync).WithName("Gate_Override");
    }

    private static async Task<Results<Ok<GateView>, NotFound>> GetAsync(Guid version, MlDbContext db, CancellationToken ct) =>
        await db.GateVerdicts.Where(v => v.ModelVersionId == version)
            .OrderByDescending(v => v.CreatedAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(ct) is { } verdict
            ? TypedResults.Ok(new GateView(
                verdict.ModelVersionId, verdict.Passed, verdict.CreatedAt, verdict.OverriddenBy, verdict.Reason,
                JsonSerializer.Deserialize<JsonElement>(verdict.Conditions)))
            : TypedResults.NotFound();

    private static async Task<Results<NoContent, ProblemHttpResult>> OverrideAsync(
        OverrideBody body, Actor actor, OverrideGate gate, CancellationToken ct) =>
        actor.Refusal(Actor.Admin) is { } refusal ? refusal.ToResult()
        : await gate.RunAsync(body.ModelVersion, actor.AccountId, body.Reason, ct) ? TypedResults.NoContent()
        : TrainerProblems.GateNotFailed.ToResult();
}

/// <summary>Why a version may go to canary although the gate refused it.</summary>
public sealed record OverrideBody(Guid ModelVersion, [property: Required, StringLength(1000, MinimumLength = 10)] string Reason);

/// <summary>The latest verdict about a version.</summary>
public sealed record GateView(
    Guid ModelVersion, bool Passed, DateTimeOffset CreatedAt, string? OverriddenBy, string? Reason, JsonElement Conditions);
