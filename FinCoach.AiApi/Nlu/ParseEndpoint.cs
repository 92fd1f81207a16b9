using System.ComponentModel.DataAnnotations;
using FinCoach.Domain.Language;
using FinCoach.Nlu;
using FinCoach.ServiceDefaults.InternalCalls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.AiApi.Nlu;

/// <summary><c>POST /nlu/parse</c>.</summary>
internal static class ParseEndpoint
{
    public static void AddNlu(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(NluEngine.BuiltIn);
        builder.Services.AddSingleton<SecondOpinion>();
        builder.Services.AddSingleton<ParseHandler>();
    }

    public static void MapNlu(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/nlu").WithTags("Nlu").RequireCaller(Callers.BotApi, Callers.Trainer, Callers.Dashboard);
        group.MapPost("/parse", ParseAsync).WithName("Nlu_Parse");
    }

    private static async Task<Results<Ok<Understanding>, ProblemHttpResult>> ParseAsync(
        ParseRequest request, ParseHandler handler, CancellationToken ct) =>
        request.Locale == AiProblems.Locale
            ? TypedResults.Ok(await handler.ParseAsync(request, ct))
            : AiProblems.LocaleUnsupported.ToResult();
}

/// <summary>One text to understand.</summary>
/// <param name="ReferenceDate">The person's today; absent, today in Chile.</param>
/// <param name="ModelVersion">The NLU model of the person's arm; the answer says which one was used.</param>
public sealed record ParseRequest(
    [property: Required, StringLength(100_000, MinimumLength = 1)] string Text,
    [property: Required, StringLength(16)] string Locale,
    DateOnly? ReferenceDate = null,
    [property: StringLength(128)] string? ModelVersion = null);
