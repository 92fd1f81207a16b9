using FinCoach.Domain.Checks;

namespace FinCoach.Domain.Replies;

/// <summary>The answer of <c>/style/reply</c> and <c>/ask</c>: a text that passed its checks, or the plain answer.</summary>
/// <param name="Text">What may be sent to the person.</param>
/// <param name="Model">The model that wrote it, as the provider names it; <see cref="PlainModel"/> when none did.</param>
/// <param name="TokensIn">Tokens sent, over all attempts, as the provider counts them.</param>
/// <param name="TokensOut">Tokens received, over all attempts.</param>
/// <param name="LatencyMs">Real milliseconds from request to reply.</param>
/// <param name="Checks">The checks of what the model wrote last. One that is not ok says why the plain answer took its place.</param>
/// <param name="PromptVersion">The format of the prompt: <c>gus-context-1</c>.</param>
/// <param name="Repaired">Whether a first attempt failed its checks and a second one was sent.</param>
public sealed record WrittenReply(
    string Text,
    string Model,
    int TokensIn,
    int TokensOut,
    int LatencyMs,
    IReadOnlyList<CheckResult> Checks,
    string PromptVersion,
    bool Repaired = false)
{
    /// <summary>The <see cref="Model"/> of an answer that no model wrote.</summary>
    public const string PlainModel = "plain";
}
