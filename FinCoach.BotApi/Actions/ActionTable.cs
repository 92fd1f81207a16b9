using FinCoach.BotApi.Actions.Talking;

namespace FinCoach.BotApi.Actions;

/// <summary>Finds who answers a turn; what nobody takes gets an honest "not yet".</summary>
internal sealed class ActionTable(IEnumerable<IAction> actions)
{
    private readonly IAction[] _actions = [.. actions];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Array.Find(_actions, a => a.Takes(turn)) is { } action
            ? action.DecideAsync(turn, ct)
            : Task.FromResult(Talk.Decide(turn));
}
