using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.BotApi.Actions.Talking;

namespace FinCoach.BotApi.Actions;

internal static class ActionRegistration
{
    /// <summary>The order is the precedence: of two actions that take a turn, the first one answers it.</summary>
    public static void AddActions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<IAction, DropQuestion>();
        builder.Services.AddScoped<IAction, LogEntries>();
        builder.Services.AddScoped<IAction, QuerySpending>();
        builder.Services.AddScoped<IAction, Talk>();
        builder.Services.AddScoped<ActionTable>();
        builder.Services.AddScoped<TurnEffects>();
    }
}
