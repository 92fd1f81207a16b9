using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Finetuning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Versions;

/// <summary><c>GET /models</c>; <c>POST /models</c> registers a candidate that needs no training: a prompt version or a retrieval setting.</summary>
internal static class ModelEndpoints
{
    private const int Shown = 200;

    public static void AddModels(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ModelWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ModelWatch>());
    }

    public static void MapModels(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/models").WithTags("Models").RequireCaller(Callers.Dashboard);
        group.MapGet("", ListAsync).WithName("Models_List");
        group.MapPost("", RegisterAsync).WithName("Models_Register");
    }

    private static async Task<Ok<ModelsView>> ListAsync(MlDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var versions = await db.ModelVersions.OrderByDescending(v => v.CreatedAt).Take(Shown)
            // The artefact may be megabytes.
            .Select(v => new ModelVersion
            {
                Id = v.Id,
                Provider = v.Provider,
                BaseModel = v.BaseModel,
                FinetuneId = v.FinetuneId,
                Kind = v.Kind,
                Status = v.Status,
                CreatedAt = v.CreatedAt,
                DeployedAt = v.DeployedAt,
                Notes = v.Notes,
                DatasetId = v.DatasetId,
                Settings = v.Settings,
                ShutdownDate = v.ShutdownDate,
            })
            .ToListAsync(ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok(new ModelsView([.. versions.Select(v => VersionView.Of(v, today))], ModelCalendar.TrainingEnds));
    }

    private static async Task<Results<Created<VersionView>, ProblemHttpResult>> RegisterAsync(
        RegisterBody body, MlDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (body.Settings is not { ValueKind: JsonValueKind.Object } settings || !settings.EnumerateObject().Any())
        {
            return FinetuneProblems.SettingsInvalid.ToResult();
        }

        var now = clock.GetUtcNow();
        var version = new ModelVersion
        {
            Id = Guid.CreateVersion7(now),
            Provider = "gus",
            BaseModel = body.BaseModel,
            FinetuneId = body.Name,
            Kind = body.Kind == CandidateKind.Prompt ? ModelKind.Prompt : ModelKind.Retrieval,
            Status = ModelStatus.Candidate,
            CreatedAt = now,
            Notes = body.Notes,
            Settings = settings.GetRawText(),
        };
        db.ModelVersions.Add(version);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/models/{version.Id}", VersionView.Of(version, DateOnly.FromDateTime(now.UtcDateTime)));
    }
}

/// <summary>What can be a candidate without training.</summary>
public enum CandidateKind
{
    Prompt,
    Retrieval,
}

/// <summary>A candidate to register.</summary>
/// <param name="BaseModel">The model or corpus that it is for.</param>
/// <param name="Name">What rows store: the prompt's version, or a name of the setting.</param>
/// <param name="Settings">What it changes, as a JSON object.</param>
public sealed record RegisterBody(
    CandidateKind Kind,
    [property: Required, StringLength(128, MinimumLength = 1)] string BaseModel,
    [property: Required, StringLength(256, MinimumLength = 1)] string Name,
    JsonElement? Settings,
    [property: StringLength(4000)] string? Notes = null);

/// <summary>The versions, newest first, and the last day on which OpenAI trains anything.</summary>
public sealed record ModelsView(IReadOnlyList<VersionView> Versions, DateOnly OpenaiTrainingEnds);

/// <summary>A version as callers see it.</summary>
/// <param name="DaysLeft">Until its provider stops serving it; negative afterwards.</param>
public sealed record VersionView(
    Guid Id, ModelKind Kind, ModelStatus Status, string Provider, string BaseModel, string? FinetuneId, DateTimeOffset CreatedAt,
    DateTimeOffset? DeployedAt, Guid? DatasetId, string? Notes, JsonElement? Settings, DateOnly? ShutdownDate, int? DaysLeft)
{
    internal static VersionView Of(ModelVersion v, DateOnly today)
    {
        var end = v.ShutdownDate ?? ModelCalendar.ShutdownOf(v.Provider, v.FinetuneId ?? v.BaseModel);
        return new VersionView(
            v.Id, v.Kind, v.Status, v.Provider, v.BaseModel, v.FinetuneId, v.CreatedAt, v.DeployedAt, v.DatasetId, v.Notes,
            v.Settings is { } settings ? JsonSerializer.Deserialize<JsonElement>(settings) : null, end, end?.DayNumber - today.DayNumber);
    }
}
