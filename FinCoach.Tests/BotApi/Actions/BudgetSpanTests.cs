using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>"Este mes" is a budget for this month; "al mes" goes on.</summary>
public sealed class BudgetSpanTests
{
    private static readonly Period November = TimeFrame.Month(Told.Today);
    private static readonly Budget Monthly = Told.Budget(300_000, Category.EatingOut);

    private static Decision Set(BudgetBook book, Period? span, Recurrence? recurrence = null, int amount = 200_000) => SetBudget.Decide(
        Told.Turn(
            "presupuesto", Intent.SetBudget, new Slots { Amount = Money.Clp(amount), Category = Category.EatingOut, Period = span }, Operation.Set, recurrence: recurrence),
        book, Told.NewId);

    private static Budget Added(Decision decision) => (Budget)Assert.IsType<Effect.Add>(Assert.Single(decision.Effects)).Row;

    private static Budget Of(Period span, decimal limit = 200_000) => new()
    {
        Id = Told.NewId(),
        UserId = Guid.Empty,
        Category = Category.EatingOut,
        Recurrence = Recurrence.Monthly,
        Limit = limit,
        Currency = Currency.CLP,
        StartsOn = span.From,
        EndsOn = span.To,
    };

    [Fact]
    public void ThisMonth_EndsWithTheMonth()
    {
        var decision = Set(new BudgetBook([], [Told.Expense(50_000, Category.EatingOut)], Told.Today), November);

        Assert.Equal((November.From, November.To), (Added(decision).StartsOn!.Value, Added(decision).EndsOn!.Value));
        Assert.Equal(
            "Listo: presupuesto de $200.000 solo este mes en comida fuera. Llevas $50.000 de $200.000 en comida fuera este mes (25 %): te quedan $150.000.",
            decision.Plain);
    }

    [Fact]
    public void Monthly_GoesOnEvenWithADeadline()
    {
        Assert.Null(Added(Set(new BudgetBook([], [], Told.Today), November, Recurrence.Monthly)).EndsOn);
        Assert.Null(Added(Set(new BudgetBook([], [], Told.Today), null, Recurrence.Monthly)).EndsOn);
    }

    [Fact]
    public void MonthThatIsGone_IsNoSpan() =>
        Assert.Null(Added(Set(new BudgetBook([], [], Told.Today), TimeFrame.Month(Told.Today, -1))).EndsOn);

    [Fact]
    public void NextMonth_IsNamedAndNothingIsSpentOfIt()
    {
        var decision = Set(new BudgetBook([], [Told.Expense(50_000, Category.EatingOut)], Told.Today), TimeFrame.Month(Told.Today, 1));

        Assert.Contains("$200.000 solo en diciembre en comida fuera", decision.Plain, StringComparison.Ordinal);
        Assert.Contains("Llevas $0 de $200.000", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void ThisMonth_BesideAMonthlyOne_StandsInForItAndSaysSo()
    {
        var book = new BudgetBook([Monthly], [], Told.Today);

        var decision = Set(book, November);
        var after = book.After(decision.Effects);

        Assert.Contains("(antes $300.000)", decision.Plain, StringComparison.Ordinal);
        Assert.Equal(200_000m, Assert.Single(after.Lines).Budget.Limit);
        Assert.Equal(2, after.Budgets.Count);
        Assert.Null(Monthly.EndsOn);
    }

    [Fact]
    public void ThisMonth_SaidAgain_ChangesItInPlace()
    {
        var own = Of(November);

        var decision = Set(new BudgetBook([own], [], Told.Today), November, amount: 250_000);

        var effect = Assert.IsType<Effect.Change>(Assert.Single(decision.Effects));
        Assert.Equal((own.Id, 250_000m, own.EndsOn), (effect.After.Id, ((Budget)effect.After).Limit, ((Budget)effect.After).EndsOn));
    }

    [Fact]
    public void NextMonth_BesideAMonthlyOne_HidesNothingYet() =>
        Assert.Equal(2, new BudgetBook([Monthly, Of(TimeFrame.Month(Told.Today, 1))], [], Told.Today).Lines.Count);

    [Fact]
    public void Year_CountsTheWholeYear()
    {
        var year = Of(TimeFrame.Months(2026, 1, 12));
        var rows = new[] { Told.Expense(40_000, Category.EatingOut, new DateOnly(2026, 2, 3)), Told.Expense(5_000, Category.EatingOut) };

        Assert.Equal(45_000m, Assert.Single(new BudgetBook([year], rows, Told.Today).Lines).Standing.Spent.Value);
        Assert.Equal(TimeFrame.Months(2026, 1, 12), BudgetBook.Reach([year], Told.Today));
    }
}
