namespace FinCoach.AiApi.Inference;

/// <summary>What a chat model answered, or why it did not.</summary>
/// <param name="Text">The draft; null when there is none.</param>
/// <param name="Failure">A short stable code (<c>timeout</c>, <c>http_429</c>, <c>unreachable</c>, <c>nonsense</c>); null when there is a draft.</param>
internal sealed record ChatDraft(string? Text, string? Failure, string Model, int TokensIn, int TokensOut)
{
    public static ChatDraft Failed(string model, string failure) => new(null, failure, model, 0, 0);
}
