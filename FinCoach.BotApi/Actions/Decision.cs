using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Outbox;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.BotApi.Actions;

/// <summary>What a turn comes to: facts to state, a plain sentence that states them exactly, and what to write.</summary>
/// <param name="Act">One of <see cref="Acts"/>: it selects phrasings.</param>
/// <param name="Plain">The exact Spanish answer, sent as it is when no model phrases it well enough.</param>
/// <param name="Facts">Typed values that a reply may state; their ids by act are in docs/facts.md.</param>
internal sealed record Decision(string Act, string Plain, IReadOnlyList<Fact> Facts)
{
    /// <summary>What the turn's transaction writes beside the messages.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>Passages that the reply may be made from, best first.</summary>
    public IReadOnlyList<Passage> Context { get; init; } = [];

    /// <summary>What was looked up, as JSON for the event; null when nothing was.</summary>
    public string? Retrieval { get; init; }

    /// <summary>What the person is asked; null forgets what was asked before.</summary>
    public PendingQuestion? Asks { get; init; }

    /// <summary>The journal entry that this decision takes back; its effects are then journalled nowhere.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>Rows of buttons under the reply; null when there are none.</summary>
    public IReadOnlyList<IReadOnlyList<Button>>? Buttons { get; init; }

    /// <summary>The file that goes with the reply (<see cref="OutboundMessage.Document"/>); null for none.</summary>
    public string? Document { get; init; }

    /// <summary>The style of this reply, where it is not the person's stored one: the one they just chose.</summary>
    public StyleLine? Style { get; init; }

    public static Decision Say(string act, string plain, params IReadOnlyList<Fact> facts) => new(act, plain, facts);

    /// <summary>The facts with the act and the plain sentence, as a reply request takes them.</summary>
    public IReadOnlyList<Fact> AllFacts() =>
    [
        Fact.OfText(ReplyRequest.ActFact, Act, "qué pasó"),
        .. Facts,
        Fact.OfText(ReplyRequest.PlainFact, Plain, "respuesta exacta"),
    ];
}
