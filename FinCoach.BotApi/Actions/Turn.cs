using FinCoach.BotApi.Actions.Corrections;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions;

/// <summary>Everything an action may decide on. Times and ids are values: the decision itself is pure.</summary>
/// <param name="MessageId">The person's message, for the records it makes.</param>
/// <param name="Text">Ingress-masked.</param>
/// <param name="Understanding">What the text means; the answer to a question is filled into what it was asked about.</param>
/// <param name="Today">The day in America/Santiago.</param>
internal sealed record Turn(
    User Person, Guid MessageId, string Text, Understanding Understanding, DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The question that this text answers; null when it answers none.</summary>
    public PendingQuestion? Answered { get; init; }

    /// <summary>The record chosen in answer to <see cref="PendingQuestion.Which"/>.</summary>
    public Guid? Picked { get; init; }

    /// <summary>The question that the person does not want to answer.</summary>
    public PendingQuestion? Dropped { get; init; }

    /// <summary>The message that this text is the edit of; null for a new one.</summary>
    public EditedMessage? Edited { get; init; }

    /// <summary>The arm's settings for looking up knowledge; null means the active ones.</summary>
    public Guid? RetrievalVersion { get; init; }

    public Slots Slots => Understanding.Slots;

    public bool Formal => Person.Tone == Tone.Formal;

    /// <summary>The wording for the person's tone: <c>tú</c>, or <c>usted</c> in the formal one.</summary>
    public string Say(string familiar, string formal) => Formal ? formal : familiar;
}
