using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Takes a budget away: the one that is named, the only one, or the one that is chosen.</summary>
internal static class BudgetRemoval
{
    public static Decision Decide(Turn turn, BudgetBook book) => BudgetChoice.Meant(turn, book) switch
    {
        [var only] => Removed(turn, only),
        [] => NoBudget.Answer(turn, BudgetSubject.CategoryIn(turn.Slots)),
        var several => BudgetChoice.Ask(turn, $"Cuál presupuesto {turn.Say("quito", "desea quitar")}", several),
    };

    private static Decision Removed(Turn turn, Budget budget)
    {
        var limit = new Money(budget.Limit, budget.Currency);
        List<Fact> facts = [Fact.Amount("budget_limit", limit, "presupuesto")];
        if (budget.Category is { } category)
        {
            facts.Add(Fact.OfCategory("budget_category", category, "categoría del presupuesto"));
        }

        var plain = $"Listo, quité el presupuesto de {MoneyFormat.Format(limit)} {BudgetWords.Every(budget, turn.Today)}{BudgetWords.On(budget.Category)}. "
            + turn.Say("Si fue sin querer, dime \"deshacer\".", "Si fue un error, escriba \"deshacer\".");
        return Decision.Say(Acts.BudgetRemoved, plain, facts) with { Effects = [Effect.Remove(budget, turn.Now)] };
    }
}
