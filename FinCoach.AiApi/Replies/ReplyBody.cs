using System.ComponentModel.DataAnnotations;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.AiApi.Replies;

/// <summary>The body of <c>/style/reply</c>. What is absent is empty; style defaults to the middle.</summary>
public record ReplyBody(
    [property: Required, StringLength(ReplyBody.LongestText, MinimumLength = 1)] string Text,
    [property: Required, StringLength(16)] string Locale,
    [property: Range(0.0, 1.0)] decimal Intensity = 0.5m,
    Tone Tone = Tone.Coach,
    [property: MaxLength(12)] IReadOnlyList<Passage>? Context = null,
    UserState? UserState = null,
    [property: MaxLength(400)] IReadOnlyList<Fact>? Facts = null,
    [property: StringLength(128)] string? ModelVersion = null) : IValidatableObject
{
    /// <summary>UTF-16 units of a person's text.</summary>
    public const int LongestText = 100_000;

    /// <summary>What the serializer lets pass in types of another assembly: null elements and passages without a text.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasNull(Facts) || HasNull(UserState?.Budgets) || HasNull(UserState?.Goals) || HasNull(UserState?.Flags))
        {
            yield return new ValidationResult("A list holds null.", [nameof(Facts)]);
        }

        if (Context is not null && Context.Any(p => p is not { ChunkId: not null, Title: not null, Text: not null }))
        {
            yield return new ValidationResult("A passage needs chunk_id, title and text.", [nameof(Context)]);
        }
    }

    private static bool HasNull<T>(IReadOnlyList<T>? list)
        where T : class => list is not null && list.Any(item => item is null);

    /// <summary>The request in the domain's words.</summary>
    internal ReplyRequest ToRequest() => new(
        Text, Locale, Intensity, Tone, Context ?? [],
        new UserState(UserState?.SessionTurns ?? 0, UserState?.Budgets ?? [], UserState?.Goals ?? [], UserState?.Flags ?? []),
        Facts ?? [], ModelVersion);
}

/// <summary>The body of <c>/ask</c>. Without <c>context</c> the passages are looked up; an empty one says that nothing was found.</summary>
/// <param name="Earlier">What the person asked before in this conversation: "¿y cuánto cuesta?" is looked up with it.</param>
public sealed record AskBody(
    string Text,
    string Locale,
    decimal Intensity = 0.5m,
    Tone Tone = Tone.Coach,
    IReadOnlyList<Passage>? Context = null,
    UserState? UserState = null,
    IReadOnlyList<Fact>? Facts = null,
    string? ModelVersion = null,
    [property: StringLength(AskBody.LongestEarlier)] string? Earlier = null)
    : ReplyBody(Text, Locale, Intensity, Tone, Context, UserState, Facts, ModelVersion)
{
    /// <summary>UTF-16 units of the question before.</summary>
    public const int LongestEarlier = 4000;
}
