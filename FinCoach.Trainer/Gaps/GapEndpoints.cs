using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Accounts;
using FinCoach.Trainer.Runs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Trainer.Gaps;

/// <summary><c>GET /knowledge/gaps</c>, <c>POST /knowledge/gaps/{gap}</c>, <c>GET /messages/{message}/near</c>: for reviewers.</summary>
internal static class GapEndpoints
{
    private const double NearDuplicate = 0.8;

    public static void AddGaps(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<GapOptions, GapOptionsValidator>().BindConfiguration(GapOptions.SectionName);
        builder.Services.AddScoped<EmbedMessages>();
        builder.Services.AddScoped<SortGaps>();
        builder.Services.AddScoped<GapList>();
        builder.Services.AddScoped<NearMessages>();
        builder.Services.AddScoped<IJob, GapJob>();
    }

    public static void MapGaps(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Knowledge").RequireCaller(Callers.Dashboard);
        group.MapGet("/knowledge/gaps", ListAsync).WithName("Gaps_List");
        group.MapPost("/knowledge/gaps/{gap:guid}", MarkAsync).WithName("Gaps_Mark");
        group.MapGet("/messages/{message:guid}/near", NearAsync).WithName("Messages_Near");
    }

    private static async Task<Results<Ok<GapReport>, ProblemHttpResult>> ListAsync(
        Actor actor, GapList gaps, CancellationToken ct, GapState state = GapState.Open) =>
        actor.Refusal(Actor.Reviewer) is { } refusal
            ? refusal.ToResult()
            : TypedResults.Ok(await gaps.ReadAsync(state, actor.AccountId.ToString(), ct));

    private static async Task<Results<NoContent, ProblemHttpResult>> MarkAsync(
        Guid gap, GapMark body, Actor actor, GapList gaps, CancellationToken ct) =>
        actor.Refusal(Actor.Reviewer) is { } refusal ? refusal.ToResult()
        : await gaps.MarkAsync(gap, body.State, ct) ? TypedResults.NoContent()
        : TrainerProblems.GapUnknown.ToResult();

    private static async Task<Results<Ok<IReadOnlyList<NearMessage>>, ProblemHttpResult>> NearAsync(
        Guid message, Actor actor, NearMessages near, CancellationToken ct, double atLeast = NearDuplicate) =>
        actor.Refusal(Actor.Reviewer) is { } refusal
            ? refusal.ToResult()
            : TypedResults.Ok(await near.OfAsync(message, atLeast, ct));
}

/// <summary>What became of a gap.</summary>
public sealed record GapMark(GapState State);
