using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.AiApi.Replies;

/// <summary><c>POST /style/reply</c> phrases facts; <c>POST /ask</c> answers a question from passages. Both answer with a checked text.</summary>
internal static class ReplyEndpoints
{
    public static void AddReplies(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<WriteReply>();

    public static void MapReplies(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Replies").RequireCaller(Callers.BotApi, Callers.Trainer);
        group.MapPost("/style/reply", StyleAsync).WithName("Style_Reply");
        group.MapPost("/ask", AskAsync).WithName("Ask");
    }

    private static Task<Results<Ok<WrittenReply>, ProblemHttpResult>> StyleAsync(ReplyBody body, WriteReply write, CancellationToken ct) =>
        AnswerAsync(body, body.ToRequest(), write, ct);

    private static Task<Results<Ok<WrittenReply>, ProblemHttpResult>> AskAsync(ReplyBody body, WriteReply write, CancellationToken ct) =>
        AnswerAsync(body, Question.Of(body.ToRequest()), write, ct);

    private static async Task<Results<Ok<WrittenReply>, ProblemHttpResult>> AnswerAsync(
        ReplyBody body, ReplyRequest request, WriteReply write, CancellationToken ct) =>
        body.Locale == AiProblems.Locale
            ? TypedResults.Ok(await write.WriteAsync(request, ct))
            : AiProblems.LocaleUnsupported.ToResult();
}
