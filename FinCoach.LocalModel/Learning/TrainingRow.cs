namespace FinCoach.LocalModel.Learning;

/// <summary>One reply to learn from, without its facts.</summary>
/// <param name="Words">What the language model reads.</param>
/// <param name="Template">What may be said again; null when it is not general.</param>
/// <param name="Borrowed">Words of the reply that stand in the person's own message too: a name or a place may be among them.</param>
/// <param name="IsWanted">False for the reply that a preference row rejects.</param>
internal sealed record TrainingRow(
    SpeechStyle Style, IReadOnlyList<string> Words, string? Template, IReadOnlyList<string> Borrowed, bool IsWanted);
