using FinCoach.Data.Ml;

namespace FinCoach.Trainer.Gaps;

/// <summary>What is known of one question to the knowledge base.</summary>
/// <param name="Outcome">As BotApi wrote it into the event: <c>answered</c>, <c>floor</c>, <c>empty</c>, or why it was out of reach.</param>
/// <param name="Stars">The worst rating of the answer; null without one.</param>
internal sealed record AskedQuestion(string? Outcome, double Coverage, int? Version, bool FollowsUp, int? Stars);

/// <summary>Decides whether knowledge lacked something. Pure.</summary>
internal static class LackRule
{
    /// <summary>Null when it did not, or when no text of ours could have helped.</summary>
    public static KnowledgeLack? Of(AskedQuestion question, GapOptions options) => question switch
    {
        // "¿y en pesos?" says nothing without the question before.
        { FollowsUp: true } => null,
        { Outcome: "floor" or "empty" } => KnowledgeLack.Unanswered,
        // Values of tomorrow, the person's own account, another country: a refusal that is right.
        { Outcome: not "answered" } => null,
        { Stars: { } stars } when stars <= options.LowStars => KnowledgeLack.LowRated,
        _ when question.Coverage < options.WeakBelow => KnowledgeLack.Weak,
        _ => null,
    };
}
