using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>What Gus asked and waits for, with what it was asked about. Kept on the session until the next text, which answers it or not.</summary>
/// <param name="About">The understanding that lacked something; the answer completes it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "asks")]
[JsonDerivedType(typeof(ForAmount), "amount")]
[JsonDerivedType(typeof(ForCategory), "category")]
[JsonDerivedType(typeof(ForGoalName), "goal_name")]
[JsonDerivedType(typeof(ForUnit), "unit")]
[JsonDerivedType(typeof(Which), "which")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(GoOn), "nothing")]
internal abstract record PendingQuestion(Understanding About)
{
    /// <summary>How much was it?</summary>
    internal sealed record ForAmount(Understanding About) : PendingQuestion(About);

    /// <summary>On what? The whole of the spending is an answer too.</summary>
    internal sealed record ForCategory(Understanding About) : PendingQuestion(About);

    /// <summary>What is it saved for?</summary>
    internal sealed record ForGoalName(Understanding About) : PendingQuestion(About);

    /// <summary>Which unit? Of a conversion, the one to convert to.</summary>
    internal sealed record ForUnit(Understanding About) : PendingQuestion(About);

    /// <summary>Which of these? The answer is in <see cref="Turn.Picked"/>.</summary>
    internal sealed record Which(Understanding About, IReadOnlyList<Option> Options) : PendingQuestion(About);

    /// <summary>Yes or no. After a yes the action is run again with this in <see cref="Turn.Answered"/>; a no drops it.</summary>
    internal sealed record Confirm(Understanding About) : PendingQuestion(About);

    /// <summary>Nothing is asked: the person asked, and may go on from there ("¿y el mes pasado?").</summary>
    internal sealed record GoOn(Understanding About) : PendingQuestion(About);

    /// <summary>One of the things to choose from, as the question listed it.</summary>
    /// <param name="Name">How people may call it: a merchant, a goal's name.</param>
    internal sealed record Option(Guid Id, decimal Amount, DateOnly? Date, string? Name, Category? Category);

    // jsonb keeps keys in its own order, so the discriminator need not come first.
    private static readonly JsonSerializerOptions Stored = new(DomainJson.Options) { AllowOutOfOrderMetadataProperties = true };

    /// <summary>The question as <c>sessions.pending</c> keeps it.</summary>
    public static string? Write(PendingQuestion? question) =>
        question is null ? null : JsonSerializer.Serialize(question, Stored);

    /// <summary>The question of a session; null when nothing is pending, or what is there was kept by another version.</summary>
    public static PendingQuestion? Read(string? pending)
    {
        try
        {
            return pending is null ? null : JsonSerializer.Deserialize<PendingQuestion>(pending, Stored);
        }
        catch (JsonException)
        {
            // A question of an older version: forgotten, as if the person had spoken of something else.
            return null;
        }
    }
}
