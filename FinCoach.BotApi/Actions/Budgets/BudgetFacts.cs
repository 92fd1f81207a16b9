using FinCoach.Domain.Amounts;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>A budget's standing as facts (docs/facts.md).</summary>
internal static class BudgetFacts
{
    public const string Near = "cerca del límite";
    public const string Reached = "límite alcanzado";

    /// <param name="line">The budget.</param>
    /// <param name="raised">The level that this turn lifted it to.</param>
    /// <param name="prefix">Starts every id, so that two budgets can stand side by side.</param>
    public static IEnumerable<Fact> Of(BudgetLine line, BudgetLevel? raised = null, string prefix = "budget_")
    {
        var standing = line.Standing;
        if (line.Budget.Category is { } category)
        {
            yield return Fact.OfCategory(prefix + "category", category, "categoría del presupuesto");
        }

        yield return Fact.Amount(prefix + "limit", standing.Limit, "presupuesto");
        yield return Fact.Amount(prefix + "spent", standing.Spent, "gastado del presupuesto");
        yield return standing.Left.Value < 0
            ? Fact.Amount(prefix + "over", new Money(-standing.Left.Value, standing.Left.Currency), "pasado del presupuesto")
            : Fact.Amount(prefix + "left", standing.Left, "queda del presupuesto");
        yield return Fact.Percent(prefix + "percent", standing.Percent, "porcentaje gastado del presupuesto");
        if (raised is { } level)
        {
            yield return Fact.OfText("warning", level == BudgetLevel.Reached ? Reached : Near, "aviso del presupuesto");
        }
    }
}
