using FinCoach.Data.App;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>A budget, the days that it runs over now, and how it stands in them.</summary>
internal sealed record BudgetLine(Budget Budget, Period Period, BudgetStanding Standing);
