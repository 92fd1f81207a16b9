using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Says that there is no such budget, and how one is made.</summary>
internal static class NoBudget
{
    public static Decision Answer(Turn turn, Category? category = null)
    {
        var where = category is { } known ? $" de {CategoryLabel.Of(known)}" : "";
        return Decision.Say(Acts.BudgetNone, turn.Say(
            $"No tienes un presupuesto{where}. Créalo diciendo, por ejemplo, \"máximo 200 lucas al mes en comida\".",
            $"No tiene un presupuesto{where}. Puede crearlo escribiendo, por ejemplo, \"máximo 200 lucas al mes en comida\"."));
    }
}
