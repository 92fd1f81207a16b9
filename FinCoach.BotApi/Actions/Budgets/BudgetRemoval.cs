using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Takes a budget away: the one that is named, the only one, or the one that is chosen.</summary>
internal static class BudgetRemoval
{
    public static Decision Decide(Turn turn, BudgetBook book)
    {
        if (book.Budgets.Count == 0)
        {
            return NoBudget.Answer(turn);
        }

        var category = BudgetSubject.CategoryIn(turn.Slots);
        var meant = turn.Picked is { } picked ? book.Budgets.Where(b => b.Id == picked).ToList()
            : category is not null ? book.Budgets.Where(b => b.Category == category).ToList()
            : [.. book.Budgets];
        return meant switch
        {
            [var only] => Removed(turn, only),
            [] => NoBudget.Answer(turn, category),
            _ => Ask(turn, meant),
        };
    }

    private static Decision Removed(Turn turn, Budget budget)
    {
        var limit = new Money(budget.Limit, budget.Currency);
        List<Fact> facts = [Fact.Amount("budget_limit", limit, "presupuesto")];
        if (budget.Category is { } category)
        {
            facts.Add(Fact.OfCategory("budget_category", category, "categoría del presupuesto"));
        }

        var plain = $"Listo, quité el presupuesto de {MoneyFormat.Format(limit)} {BudgetWords.Every(budget.Recurrence)}{BudgetWords.On(budget.Category)}. "
            + turn.Say("Si fue sin querer, dime \"deshacer\".", "Si fue un error, escriba \"deshacer\".");
        return Decision.Say(Acts.BudgetRemoved, plain, facts) with { Effects = [Effect.Remove(budget, turn.Now)] };
    }

    private static Decision Ask(Turn turn, List<Budget> budgets)
    {
        var facts = budgets.Select((b, i) => Fact.Amount($"item_{i + 1}", new Money(b.Limit, b.Currency), Name(b))).ToList();
        var lines = budgets.Select((b, i) => $"{i + 1}. {Name(b)}: {MoneyFormat.Format(new Money(b.Limit, b.Currency))} {BudgetWords.Every(b.Recurrence)}");
        return Decision.Say(Acts.ClarifyWhich, $"¿Cuál presupuesto {turn.Say("quito", "desea quitar")}?\n{string.Join('\n', lines)}", facts) with
        {
            Asks = new PendingQuestion.Which(
                turn.Understanding, [.. budgets.Select(b => new PendingQuestion.Option(b.Id, b.Limit, null, Name(b), b.Category))]),
        };
    }

    private static string Name(Budget budget) => budget.Category is { } category ? CategoryLabel.Of(category) : "total";
}
