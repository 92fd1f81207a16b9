using FinCoach.Data;
using FinCoach.Data.Cache;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.AiApi.Replies;

/// <summary><c>POST /style/reply</c> phrases facts; <c>POST /ask</c> answers a question from passages. Both answer with a checked text.</summary>
internal static class ReplyEndpoints
{
    // Seconds: a database that was restarted is back by then.
    private const string RetryAfter = "3";

    public static void AddReplies(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WriteReply>();
        builder.Services.AddSingleton<AnswerQuestion>();
        if (builder.Configuration.GetConnectionString(DataRegistration.ConnectionName) is not null)
        {
            builder.AddCache();
            builder.AddKnowledgeLookUp();
        }
    }

    public static void MapReplies(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Replies").RequireCaller(Callers.BotApi, Callers.Trainer);
        group.MapPost("/style/reply", StyleAsync).WithName("Style_Reply");
        group.MapPost("/ask", AskAsync).WithName("Ask").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<WrittenReply>, ProblemHttpResult>> StyleAsync(ReplyBody body, WriteReply write, CancellationToken ct) =>
        body.Locale == AiProblems.Locale
            ? TypedResults.Ok(await write.WriteAsync(body.ToRequest(), ct))
            : AiProblems.LocaleUnsupported.ToResult();

    private static async Task<Results<Ok<WrittenReply>, ProblemHttpResult>> AskAsync(
        AskBody body, AnswerQuestion answer, HttpResponse response, CancellationToken ct)
    {
        if (body.Locale != AiProblems.Locale)
        {
            return AiProblems.LocaleUnsupported.ToResult();
        }

        // An empty context is one: the caller looked, and found nothing.
        var outcome = await answer.AnswerAsync(body.ToRequest(), body.Earlier, lookUp: body.Context is null, ct);
        if (outcome.Problem is { } problem)
        {
            response.Headers.RetryAfter = RetryAfter;
            return problem.ToResult();
        }

        return TypedResults.Ok(outcome.Reply!);
    }
}
