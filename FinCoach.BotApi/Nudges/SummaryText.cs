using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Nudges;

/// <summary>The words of a summary, exact to the peso. Pure.</summary>
internal static class SummaryText
{
    private const int MostCategories = 6;

    /// <param name="about">What counts in the period of the slot.</param>
    /// <param name="before">What counted in the period before.</param>
    public static string Of(
        SummarySlot slot, Tone tone, IReadOnlyList<Counted> about, IReadOnlyList<Counted> before, DateOnly today)
    {
        var formal = tone == Tone.Formal;
        var title = $"{(formal ? "Su" : "Tu")} resumen {Span(slot, today)}";
        var spent = Totals(about, TransactionKind.Expense);
        var earned = Totals(about, TransactionKind.Income);
        if (spent.Count == 0 && earned.Count == 0)
        {
            return $"{title}: no hay nada anotado. {(formal ? "Cuando quiera, dígame un gasto y lo anoto." : "Cuando quieras, dime un gasto y lo anoto.")}";
        }

        List<string> lines = [$"{title}:"];
        if (spent.Count > 0)
        {
            lines.Add($"{(formal ? "Gastó" : "Gastaste")} {Sum(spent)}{Comparison(slot, spent, Totals(before, TransactionKind.Expense))}.");
            lines.AddRange(Categories(about));
        }
        else
        {
            lines.Add("No hay gastos anotados.");
        }

        if (earned.Count > 0)
        {
            lines.Add($"{(formal ? "Le" : "Te")} entraron {Sum(earned)}.");
        }

        return string.Join('\n', lines);
    }

    private static string Span(SummarySlot slot, DateOnly today) => slot.Kind == NudgeKind.MonthlySummary
        ? $"de {FinCoach.Domain.Calendar.SpanishMonths.Name(slot.About.From.Month)}"
        : $"de la semana del {SpanishDays.Long(slot.About.From, today)} al {SpanishDays.Long(slot.About.To, today)}";

    // Each currency is its own sum: pesos and UF are never added without a rate.
    private static List<Money> Totals(IReadOnlyList<Counted> rows, TransactionKind kind) =>
    [
        .. rows.Where(r => r.Row.Kind == kind)
            .GroupBy(r => r.Row.Currency)
            .Select(g => new Money(g.Sum(r => r.Amount), g.Key))
            .OrderBy(m => m.Currency),
    ];

    private static string Sum(List<Money> totals) => string.Join(" y ", totals.Select(MoneyFormat.Format));

    private static string Comparison(SummarySlot slot, List<Money> spent, List<Money> before)
    {
        if (spent is not [{ Currency: Currency.CLP } now] || before is not [{ Currency: Currency.CLP } then])
        {
            return "";
        }

        var period = slot.Kind == NudgeKind.MonthlySummary ? "el mes anterior" : "la semana anterior";
        return (now.Value - then.Value) switch
        {
            0 => $", lo mismo que {period}",
            > 0 and var more => $", {MoneyFormat.Format(Money.Clp(more))} más que {period}",
            var less => $", {MoneyFormat.Format(Money.Clp(-less))} menos que {period}",
        };
    }

    private static IEnumerable<string> Categories(IReadOnlyList<Counted> rows)
    {
        var sums = rows
            .Where(r => r.Row.Kind == TransactionKind.Expense && r.Row.Currency == Currency.CLP)
            .GroupBy(r => r.Row.Category)
            .Select(g => (Label: CategoryLabel.Of(g.Key), Sum: g.Sum(r => r.Amount)))
            .OrderByDescending(g => g.Sum).ThenBy(g => g.Label, StringComparer.Ordinal)
            .ToList();
        if (sums.Count < 2)
        {
            return [];
        }

        // One line more is no longer than a line that stands for one.
        var shown = sums.Count <= MostCategories + 1 ? sums.Count : MostCategories;
        var lines = sums.Take(shown).Select(s => $"- {s.Label}: {MoneyFormat.Format(Money.Clp(s.Sum))}");
        return shown == sums.Count
            ? lines
            : lines.Append($"- lo demás: {MoneyFormat.Format(Money.Clp(sums.Skip(shown).Sum(s => s.Sum)))}");
    }
}
