using System.ComponentModel.DataAnnotations;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.Trainer.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Trainer.Reviews;

/// <summary><c>GET /reviews</c>, <c>POST /reviews/{message}</c>, <c>POST /reviews/{message}/adjudication</c>, <c>GET /reviews/agreement</c>.</summary>
internal static class ReviewEndpoints
{
    public static void AddReviews(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ReviewOptions, ReviewOptionsValidator>().BindConfiguration(ReviewOptions.SectionName);
        builder.Services.AddSingleton<FillQueue>();
        builder.Services.AddScoped<ReviewQueue>();
        builder.Services.AddScoped<SubmitReview>();
    }

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/reviews").WithTags("Reviews").RequireCaller(Callers.Dashboard);
        group.MapGet("", ListAsync).WithName("Reviews_List");
        group.MapGet("/agreement", AgreementAsync).WithName("Reviews_Agreement");
        group.MapPost("/{message:guid}", SubmitAsync).WithName("Reviews_Submit");
        group.MapPost("/{message:guid}/adjudication", AdjudicateAsync).WithName("Reviews_Adjudicate");
    }

    private static async Task<Results<Ok<IReadOnlyList<ReviewItemView>>, ProblemHttpResult>> ListAsync(
        Actor actor, ReviewQueue queue, CancellationToken ct, bool disputed = false) =>
        actor.Refusal(Actor.Reviewer) is { } refusal
            ? refusal.ToResult()
            : TypedResults.Ok(await queue.ReadAsync(actor.AccountId, disputed ? ReviewState.Disputed : ReviewState.Open, ct));

    private static async Task<Ok<AgreementView>> AgreementAsync(MlDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await AgreementView.ReadAsync(db, ct));

    private static Task<Results<Ok<ReviewTaken>, ProblemHttpResult>> SubmitAsync(
        Guid message, ReviewBody body, Actor actor, SubmitReview submit, CancellationToken ct) =>
        TakeAsync(message, body, actor, submit, adjudicates: false, ct);

    private static Task<Results<Ok<ReviewTaken>, ProblemHttpResult>> AdjudicateAsync(
        Guid message, ReviewBody body, Actor actor, SubmitReview submit, CancellationToken ct) =>
        TakeAsync(message, body, actor, submit, adjudicates: true, ct);

    private static async Task<Results<Ok<ReviewTaken>, ProblemHttpResult>> TakeAsync(
        Guid message, ReviewBody body, Actor actor, SubmitReview submit, bool adjudicates, CancellationToken ct)
    {
        if (actor.Refusal(Actor.Reviewer) is { } refusal)
        {
            return refusal.ToResult();
        }

        var (state, problem, detail) = await submit.RunAsync(message, actor.AccountId, body, adjudicates, ct);
        return problem is null ? TypedResults.Ok(new ReviewTaken(message, state!.Value)) : problem.ToResult(detail);
    }
}

/// <summary>What a reviewer says a message means, and a better reply where the one given will not do.</summary>
public sealed record ReviewBody(
    Intent Intent,
    Operation? Operation = null,
    Flow? Flow = null,
    Recurrence? Recurrence = null,
    Slots? Slots = null,
    [property: StringLength(3500)] string? CorrectedReply = null,
    bool? Grounded = null);

/// <summary>Where the item stands now.</summary>
public sealed record ReviewTaken(Guid MessageId, ReviewState State);
