using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.ServiceDefaults.Problems;

/// <summary>An expected refusal. Each service lists its own in one file, which doubles as its error documentation.</summary>
/// <param name="Code">Stable, dotted, lower case: <c>nlu.locale_unsupported</c>.</param>
/// <param name="Status">HTTP status, 400 to 599.</param>
/// <param name="Title">One English sentence that says what to do.</param>
public sealed record Problem(string Code, int Status, string Title)
{
    /// <summary>The answer on the wire; <paramref name="detail"/> must hold no text of people.</summary>
    public ProblemHttpResult ToResult(string? detail = null) => TypedResults.Problem(
        title: Title,
        detail: detail,
        statusCode: Status,
        type: $"https://fincoach.dev/problems/{Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code });
}
