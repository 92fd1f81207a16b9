namespace FinCoach.LocalModel.Moderation;

internal sealed record ModerationResponse(string Id, string Model, IReadOnlyList<ModerationEntry> Results);

/// <summary>Judgement of one input; the three maps have the same keys, OpenAI's category names.</summary>
internal sealed record ModerationEntry(
    bool Flagged,
    IReadOnlyDictionary<string, bool> Categories,
    IReadOnlyDictionary<string, double> CategoryScores,
    IReadOnlyDictionary<string, string[]> CategoryAppliedInputTypes);
