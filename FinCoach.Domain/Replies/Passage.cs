namespace FinCoach.Domain.Replies;

/// <summary>A retrieved piece of the finance corpus, as it goes into a request's <c>context</c>.</summary>
/// <param name="AsOf">The date of the source; figures in the passage are of that day.</param>
public sealed record Passage(string ChunkId, string Title, string? Source, DateOnly? AsOf, string Text);
