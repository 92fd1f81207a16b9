using FinCoach.Data.App;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>The days that a budget runs over: its own span, or the day, week or month that is running.</summary>
internal static class BudgetSpan
{
    /// <summary>Null for a budget that goes on from period to period.</summary>
    public static Period? OwnOf(Budget budget) =>
        budget is { StartsOn: { } first, EndsOn: { } last } ? new Period(first, last) : null;

    public static Period Around(DateOnly today, Budget budget) =>
        OwnOf(budget) ?? BudgetPeriod.Around(today, budget.Recurrence);

    /// <summary>Whether a span that is over would be spoken of no more.</summary>
    public static bool IsStanding(Budget budget, DateOnly today) => budget.EndsOn is not { } last || last >= today;

    /// <summary>
    /// The span that a text limits: <c>este mes</c>, <c>en diciembre</c>. Null where it names a rhythm, which goes on, or days that are gone.
    /// </summary>
    public static Period? Stated(Turn turn) => turn switch
    {
        { Understanding.Recurrence: not null } => null,
        { Slots.Period: { } span } => span.To >= turn.Today && span.From <= span.To ? span : null,
        { Slots.Date: { } day } when day >= turn.Today => IsEnd(turn.Text) ? new Period(turn.Today, day) : new Period(day, day),
        _ => null,
    };

    // "hasta el 15" is a span's end, "para el sábado" a day.
    private static bool IsEnd(string text) =>
        Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => w is "hasta" or "antes");
}
