using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions;

/// <summary>The work of one intent: reads what it needs, then decides purely. It writes nothing: its decision says what to write.</summary>
internal interface IAction
{
    IReadOnlyCollection<Intent> Intents { get; }

    /// <summary>Whether it answers this turn. Narrower than its intents where two actions share one.</summary>
    bool Takes(Turn turn) => Intents.Contains(turn.Understanding.Intent);

    Task<Decision> DecideAsync(Turn turn, CancellationToken ct);
}
