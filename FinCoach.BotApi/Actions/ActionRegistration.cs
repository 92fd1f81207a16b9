using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Corrections;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Knowledge;
using FinCoach.BotApi.Actions.Nudging;
using FinCoach.BotApi.Actions.Privacy;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Recurring;
using FinCoach.BotApi.Actions.Secrets;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.BotApi.Actions.Style;
using FinCoach.BotApi.Actions.Talking;
using FinCoach.BotApi.Actions.Undo;
using FinCoach.BotApi.Actions.Units;

namespace FinCoach.BotApi.Actions;

internal static class ActionRegistration
{
    /// <summary>The order is the precedence: of two actions that take a turn, the first one answers it.</summary>
    public static void AddActions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<IAction, DropQuestion>();
        builder.Services.AddScoped<IAction, CorrectRecords>();
        builder.Services.AddScoped<IAction, LetBe>();
        builder.Services.AddScoped<IAction, CoverSecrets>();
        builder.Services.AddScoped<IAction, SetNudges>();
        builder.Services.AddScoped<IAction, EditRecurring>();
        builder.Services.AddScoped<IAction, LogRecurring>();
        builder.Services.AddScoped<IAction, LogEntries>();
        builder.Services.AddScoped<IAction, UndoLast>();
        builder.Services.AddScoped<IAction, EditEntry>();
        builder.Services.AddScoped<IAction, QuerySpending>();
        builder.Services.AddScoped<IAction, SetBudget>();
        builder.Services.AddScoped<IAction, QueryBudget>();
        builder.Services.AddScoped<IAction, SetGoal>();
        builder.Services.AddScoped<IAction, QueryGoal>();
        builder.Services.AddScoped<IAction, AskFinance>();
        builder.Services.AddScoped<IAction, ConvertUnits>();
        builder.Services.AddScoped<IAction, SetStyle>();
        builder.Services.AddScoped<IAction, AnswerPrivacy>();
        builder.Services.AddScoped<IAction, DeclineInvestment>();
        builder.Services.AddScoped<IAction, Help>();
        builder.Services.AddScoped<IAction, Talk>();
        builder.Services.AddScoped<ActionTable>();
        builder.Services.AddScoped<TurnEffects>();
        builder.Services.AddScoped<Ledger>();
        builder.Services.AddScoped<EntryReader>();
        builder.Services.AddScoped<BudgetReader>();
        builder.Services.AddScoped<GoalReader>();
        builder.Services.AddScoped<JournalReader>();
    }
}
