using FinCoach.BotApi.Actions.Recurring;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>"¿Cuánto pago el próximo mes?": what falls due in days that are still to come, as far as it is known. Pure.</summary>
internal static class SpendingDue
{
    private const int LongestList = 12;

    /// <summary>Whether a question is about days to come alone.</summary>
    public static bool Asks(SpendingQuestion question, DateOnly today) => question.Span.From > today;

    /// <param name="counted">The instalments, and whatever was noted ahead, of those days.</param>
    /// <param name="bills">What recurs.</param>
    public static Decision Decide(
        SpendingQuestion question, IReadOnlyList<Counted> counted, IReadOnlyList<RecurringEntry> bills, Turn turn)
    {
        var due = counted.Select(c => new Due(c.Day, c.Money, Name(c)))
            .Concat(question.OnlyInstalments ? [] : bills.SelectMany(b => TimesOf(b, question, turn.Today)))
            .Where(d => d.Amount.Currency == Currency.CLP)
            .OrderBy(d => d.On).ThenByDescending(d => d.Amount.Value)
            .ToList();
        // Of a plan of four years that is asked about, the days up to the last instalment are worth saying.
        var until = question.OnlyInstalments && due.Count > 0 ? due[^1].On : question.Span.To;
        var span = SpanishDays.Span(question.Span.From, until, turn.Today);
        var income = question.Kind == TransactionKind.Income;
        if (due.Count == 0)
        {
            return Decision.Say(Acts.SpendingDue, question.OnlyInstalments ? "No tengo cuotas por pagar anotadas." : income
                ? $"No tengo ingresos anotados para lo que viene ({span})."
                : $"No tengo nada por pagar anotado para lo que viene ({span}): ni cuotas ni pagos fijos.");
        }

        var total = Money.Clp(due.Sum(d => d.Amount.Value));
        var shown = due.Take(LongestList).ToList();
        var lines = shown.Select(d => $"- {MoneyFormat.Format(d.Amount)} · {d.Name}, {SpanishDays.Long(d.On, turn.Today)}");
        var rest = due.Count > LongestList ? $"\n… y {due.Count - LongestList} más." : "";
        var head = income ? turn.Say("te entran", "le entran") : turn.Say("te toca pagar", "le corresponde pagar");
        return Decision.Say(
            Acts.SpendingDue,
            $"{char.ToUpperInvariant(span[0])}{span[1..]} {head} {MoneyFormat.Format(total)}, según lo anotado:\n{string.Join('\n', lines)}{rest}",
            [
                Fact.OfDate("period_from", question.Span.From, "desde"), Fact.OfDate("period_to", until, "hasta"),
                Fact.Amount("total", total, income ? "ingresos por venir" : "total por pagar"), Fact.Count("count", due.Count, "pagos"),
                .. shown.Select((d, i) => Fact.Amount($"item_{i + 1}", d.Amount, $"{d.Name}, {SpanishDays.Long(d.On, turn.Today)}")),
            ]);
    }

    private static string Name(Counted counted) => (counted.Row.Merchant ?? counted.Row.Name ?? CategoryLabel.Of(counted.Row.Category))
        + (counted.Number is { } number ? $", cuota {number} de {counted.Row.Installments}" : "");

    // What is due on a day that has come is a record by now, so only days to come count here.
    private static IEnumerable<Due> TimesOf(RecurringEntry bill, SpendingQuestion question, DateOnly today)
    {
        if (bill.Kind != question.Kind || (question.Category is { } category && bill.Category != category)
            || (question.Merchant is { } merchant && (bill.Merchant is null || Letters.Fold(bill.Merchant) != Letters.Fold(merchant))))
        {
            return [];
        }

        var from = bill.NextOn > question.Span.From ? bill.NextOn : question.Span.From;
        return from > question.Span.To || from <= today
            ? []
            : new DueDays(bill.AnchorOn, bill.Recurrence).Between(from, question.Span.To).Select(day => new Due(day, Bill.AmountOf(bill), Bill.NameOf(bill)));
    }

    private sealed record Due(DateOnly On, Money Amount, string Name);
}
