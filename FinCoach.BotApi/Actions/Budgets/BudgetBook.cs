using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Budgets;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Budgets;

/// <summary>A person's budgets with the records that count against them today.</summary>
/// <param name="Budgets">Standing budgets, oldest first.</param>
/// <param name="Rows">Standing records of the periods that are running.</param>
internal sealed record BudgetBook(IReadOnlyList<Budget> Budgets, IReadOnlyList<Transaction> Rows, DateOnly Today)
{
    /// <summary>The days whose records matter today, whatever the budgets' rhythms.</summary>
    public static Period Reach(IReadOnlyList<Budget> budgets, DateOnly today)
    {
        var spans = budgets.Select(b => BudgetSpan.Around(today, b)).Append(TimeFrame.Month(today)).ToList();
        return new Period(spans.Min(s => s.From), spans.Max(s => s.To));
    }

    /// <summary>The budgets that count: one for this month alone stands in for the monthly one of its category.</summary>
    public IEnumerable<Budget> Shown => Budgets.Where(b => BudgetSpan.OwnOf(b) is not null || InPlaceOf(b) is null);

    /// <summary>The budget for one span alone that stands in for one that goes on; null when none does.</summary>
    public Budget? InPlaceOf(Budget usual)
    {
        var now = BudgetSpan.Around(Today, usual);
        return Budgets.FirstOrDefault(b => b.Category == usual.Category
            && BudgetSpan.OwnOf(b) is { } span && span.From <= now.From && span.To >= now.To);
    }

    public IReadOnlyList<BudgetLine> Lines => [.. Shown.Select(Line)];

    /// <summary>How the books stand once a decision's effects are written.</summary>
    public BudgetBook After(IEnumerable<Effect> effects) => effects.Aggregate(this, (book, effect) => effect switch
    {
        Effect.Add { Row: Transaction row } => book with { Rows = [.. book.Rows, row] },
        Effect.Change { After: Transaction after } => book with { Rows = Replaced(book.Rows, after) },
        Effect.Add { Row: Budget budget } => book with { Budgets = [.. book.Budgets, budget] },
        Effect.Change { After: Budget after } => book with { Budgets = Replaced(book.Budgets, after) },
        _ => book,
    });

    public BudgetLine Line(Budget budget)
    {
        var period = BudgetSpan.Around(Today, budget);
        // Pesos and UF are never added without a rate: a budget counts what is spent in its own currency.
        var spent = Counted.In(Rows, period)
            .Where(c => c.Row.Kind == TransactionKind.Expense && c.Row.Currency == budget.Currency)
            .Where(c => budget.Category is null || c.Row.Category == budget.Category)
            .Sum(c => c.Amount);
        return new BudgetLine(
            budget, period, new BudgetStanding(new Money(budget.Limit, budget.Currency), new Money(spent, budget.Currency)));
    }

    private static List<TRow> Replaced<TRow>(IReadOnlyList<TRow> rows, TRow after)
        where TRow : class, IUndoable
    {
        var others = rows.Where(row => row.Id != after.Id);
        return after.DeletedAt is null ? [.. others, after] : [.. others];
    }
}
