using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>The same question over another span, in pesos.</summary>
/// <param name="Before">The other span, whole.</param>
/// <param name="Reached">The part of it that is compared: a month that runs is set against the same days of the month before.</param>
/// <param name="Whole">What counted in the whole of it.</param>
/// <param name="Then">What counted in the compared part.</param>
/// <param name="Now">What counts in the span that was asked about.</param>
internal sealed record SpendingComparison(Period Before, Period Reached, Money Whole, Money Then, Money Now)
{
    public static SpendingComparison Of(
        SpendingQuestion question, IReadOnlyList<Transaction> rows, IReadOnlyList<Counted> found, DateOnly today)
    {
        var before = question.Against ?? PeriodBefore.Of(question.Span);
        var reached = question.Against is null ? PeriodBefore.UpToNow(question.Span, before, today) : before;
        return new SpendingComparison(
            before,
            reached,
            Pesos(QuerySpending.Within(question, rows, before)),
            Pesos(QuerySpending.Within(question, rows, reached)),
            Pesos(found));
    }

    /// <summary>Whether only a part of the other span is compared.</summary>
    public bool IsPart => Reached != Before;

    /// <summary>More than then is positive.</summary>
    public Money Change => Now - Then;

    public IEnumerable<Fact> Facts()
    {
        yield return Fact.OfDate("previous_from", Reached.From, "período anterior, desde");
        yield return Fact.OfDate("previous_to", Reached.To, "período anterior, hasta");
        yield return Fact.Amount("previous_total", Then, "total del período anterior");
        if (IsPart && Whole != Then)
        {
            yield return Fact.Amount("previous_whole", Whole, "total del período anterior completo");
        }

        if (Change.Value != 0)
        {
            yield return Fact.Amount("change", Change with { Value = Math.Abs(Change.Value) }, Change.Value > 0 ? "más que antes" : "menos que antes");
        }

        if (Percent is { } percent && percent != 0)
        {
            yield return Fact.Percent("change_percent", Math.Abs(percent), percent > 0 ? "porcentaje más que antes" : "porcentaje menos que antes");
        }
    }

    /// <summary>Change in percent with one decimal; null when there was nothing to compare with.</summary>
    public decimal? Percent => Then.Value == 0
        ? null
        : Math.Round(Change.Value * 100m / Then.Value, 1, MidpointRounding.AwayFromZero);

    private static Money Pesos(IEnumerable<Counted> counted) =>
        Money.Clp(counted.Where(c => c.Row.Currency == Currency.CLP).Sum(c => c.Amount));
}
