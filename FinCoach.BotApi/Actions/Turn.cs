using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions;

/// <summary>Everything an action may decide on. Times and ids are values: the decision itself is pure.</summary>
/// <param name="MessageId">The person's message, for the records it makes.</param>
/// <param name="Text">Ingress-masked.</param>
/// <param name="Today">The day in America/Santiago.</param>
internal sealed record Turn(
    User Person, Guid MessageId, string Text, Understanding Understanding, DateTimeOffset Now, DateOnly Today)
{
    public Slots Slots => Understanding.Slots;

    public bool Formal => Person.Tone == Tone.Formal;
}

/// <summary>The work of one intent: reads what it needs, then decides purely. It writes nothing.</summary>
internal interface IAction
{
    IReadOnlyCollection<Intent> Intents { get; }

    Task<Decision> DecideAsync(Turn turn, CancellationToken ct);
}
