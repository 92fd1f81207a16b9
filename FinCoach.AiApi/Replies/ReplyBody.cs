using System.ComponentModel.DataAnnotations;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.AiApi.Replies;

/// <summary>The body of <c>/style/reply</c> and <c>/ask</c>. What is absent is empty; style defaults to the middle.</summary>
public sealed record ReplyBody(
    [property: Required, StringLength(ReplyBody.LongestText, MinimumLength = 1)] string Text,
    [property: Required, StringLength(16)] string Locale,
    [property: Range(0.0, 1.0)] decimal Intensity = 0.5m,
    Tone Tone = Tone.Coach,
    [property: MaxLength(12)] IReadOnlyList<Passage>? Context = null,
    UserState? UserState = null,
    [property: MaxLength(400)] IReadOnlyList<Fact>? Facts = null,
    [property: StringLength(128)] string? ModelVersion = null)
{
    /// <summary>UTF-16 units of a person's text.</summary>
    public const int LongestText = 100_000;

    /// <summary>The request in the domain's words.</summary>
    internal ReplyRequest ToRequest() => new(
        Text, Locale, Intensity, Tone, Context ?? [],
        new UserState(UserState?.SessionTurns ?? 0, UserState?.Budgets ?? [], UserState?.Goals ?? [], UserState?.Flags ?? []),
        Facts ?? [], ModelVersion);
}
