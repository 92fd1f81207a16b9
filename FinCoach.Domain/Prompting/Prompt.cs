namespace FinCoach.Domain.Prompting;

/// <summary>What is sent to a chat model, and what a training row begins with.</summary>
/// <param name="Version">The format, stored with every reply: <c>gus-context-1</c>.</param>
/// <param name="System">The system message: the same for every request of a version, so providers can cache it.</param>
/// <param name="User">The user message: style, state, facts, passages and the person's text.</param>
public sealed record Prompt(string Version, string System, string User);
