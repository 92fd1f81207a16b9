using FinCoach.Domain.Language;

namespace FinCoach.Domain.Replies;

/// <summary>What is known of the person, summarised for a reply: no text of theirs, no identity.</summary>
/// <param name="SessionTurns">Turns of this session so far.</param>
/// <param name="Budgets">Standing budgets, as typed facts.</param>
/// <param name="Goals">Standing goals, as typed facts.</param>
/// <param name="Flags">Markers such as <c>sensitive</c> (debt trouble, fraud, grief) that force a sober style.</param>
public sealed record UserState(
    int SessionTurns, IReadOnlyList<Fact> Budgets, IReadOnlyList<Fact> Goals, IReadOnlyList<string> Flags)
{
    public static readonly UserState Empty = new(0, [], [], []);
}

/// <summary>The body of <c>/style/reply</c> and <c>/ask</c>: everything a reply may be made of.</summary>
/// <param name="Text">The person's text, ingress-masked.</param>
/// <param name="Intensity">0.0 sober to 1.0 enthusiastic.</param>
/// <param name="Context">Retrieved passages, best first; empty when no knowledge is needed.</param>
/// <param name="Facts">Computed values. A text fact with id <see cref="ActFact"/> names what happened.</param>
public sealed record ReplyRequest(
    string Text,
    string Locale,
    decimal Intensity,
    Tone Tone,
    IReadOnlyList<Passage> Context,
    UserState UserState,
    IReadOnlyList<Fact> Facts,
    string? ModelVersion = null)
{
    /// <summary>Id of the text fact whose value is the act (<c>expense_logged</c>): it selects phrasings.</summary>
    public const string ActFact = "act";

    /// <summary>Id of the text fact that holds the plain, exact answer in Spanish: the floor under every model.</summary>
    public const string PlainFact = "plain";
}
