namespace FinCoach.BotApi.Actions;

internal static class ActionRegistration
{
    public static void AddActions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<IAction, LogEntries>();
        builder.Services.AddScoped<IAction, QuerySpending>();
        builder.Services.AddScoped<IAction, Talk>();
        builder.Services.AddScoped<ActionTable>();
    }
}

/// <summary>The action of each intent; an intent without one gets the honest "not yet".</summary>
internal sealed class ActionTable(IEnumerable<IAction> actions)
{
    private readonly IAction[] _actions = [.. actions];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Array.Find(_actions, a => a.Intents.Contains(turn.Understanding.Intent)) is { } action
            ? action.DecideAsync(turn, ct)
            : Task.FromResult(Talk.Decide(turn));
}
