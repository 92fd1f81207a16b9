using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Ai;

/// <summary>What AiApi does for a turn. A fault is an exception of <see cref="AiUnavailableException"/>, never a guess.</summary>
internal interface IAiApi
{
    Task<Understanding> ParseAsync(ParseCall call, CancellationToken ct);

    /// <summary><c>/style/reply</c>, or <c>/ask</c> where knowledge is wanted.</summary>
    Task<ModelReply> ReplyAsync(ReplyRequest request, bool ask, CancellationToken ct);
}

/// <summary>The body of <c>/nlu/parse</c>.</summary>
internal sealed record ParseCall(string Text, string Locale, DateOnly ReferenceDate, Guid? ModelVersion);

/// <summary>The answer of <c>/style/reply</c> and <c>/ask</c>.</summary>
internal sealed record ModelReply(
    string Text, string Model, int TokensIn, int TokensOut, int LatencyMs, IReadOnlyList<CheckResult> Checks);

/// <summary>AiApi is down, too slow, or answered what no contract allows.</summary>
/// <param name="code"><c>ai.unavailable</c>, <c>ai.timeout</c> or <c>ai.nonsense</c>.</param>
internal sealed class AiUnavailableException(string code, Exception? inner) : Exception(code, inner)
{
    public string Code { get; } = code;
}
