using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>Budgets in exact Spanish sentences.</summary>
internal static class BudgetWords
{
    /// <summary><c> en supermercado</c>; <c> en total</c> for the whole.</summary>
    public static string On(Category? category) => category is { } known ? $" en {CategoryLabel.Of(known)}" : " en total";

    /// <summary><c>al mes</c>; <c>solo este mes</c> of one that ends with it.</summary>
    public static string Every(Budget budget, DateOnly today) => BudgetSpan.OwnOf(budget) is { } span
        ? "solo " + SpanishDays.Span(span.From, span.To, today)
        : budget.Recurrence switch
        {
            Recurrence.Daily => "al día",
            Recurrence.Weekly => "a la semana",
            _ => "al mes",
        };

    /// <summary><c>este mes</c>.</summary>
    public static string Now(Budget budget, DateOnly today) => BudgetSpan.OwnOf(budget) is { } span
        ? SpanishDays.Span(span.From, span.To, today)
        : budget.Recurrence switch
        {
            Recurrence.Daily => "hoy",
            Recurrence.Weekly => "esta semana",
            _ => "este mes",
        };

    /// <summary>How a budget stands, in one sentence that states limit, spent, and what is left or over.</summary>
    /// <param name="raised">The level that this turn lifted it to: the sentence then warns.</param>
    public static string Sentence(Turn turn, BudgetLine line, BudgetLevel? raised = null)
    {
        var (budget, standing) = (line.Budget, line.Standing);
        var (limit, spent) = (MoneyFormat.Format(standing.Limit), MoneyFormat.Format(standing.Spent));
        var where = $"{On(budget.Category)} {Now(budget, turn.Today)}";
        if (standing.Left.Value < 0)
        {
            return $"{turn.Say("Te pasaste", "Se excedió")} por {MoneyFormat.Format(Positive(standing.Left))} del presupuesto{where}: "
                + $"{turn.Say("llevas", "lleva")} {spent} de {limit}.";
        }

        var percent = MoneyFormat.FormatPercent(standing.Percent);
        if (standing.Level == BudgetLevel.Reached)
        {
            return $"{turn.Say("Llegaste", "Llegó")} justo al límite{where}: {turn.Say("llevas", "lleva")} {spent} de {limit} "
                + $"y {turn.Say("te", "le")} quedan {MoneyFormat.Format(standing.Left)}.";
        }

        var left = $"{turn.Say("te", "le")} quedan {MoneyFormat.Format(standing.Left)}";
        return raised == BudgetLevel.Near
            ? $"Ojo: ya {turn.Say("llevas", "lleva")} el {percent} del presupuesto{where}, {spent} de {limit}; {left}."
            : $"{turn.Say("Llevas", "Lleva")} {spent} de {limit}{where} ({percent}): {left}.";
    }

    private static Money Positive(Money money) => money with { Value = Math.Abs(money.Value) };
}
