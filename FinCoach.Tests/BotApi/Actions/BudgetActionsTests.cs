using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class BudgetActionsTests
{
    private static BudgetBook Book(Budget budget, params Transaction[] rows) => new([budget], rows, Told.Today);

    private static Decision Spend(BudgetBook book, decimal amount, Category category, Tone tone = Tone.Coach) => LogEntries.Decide(
        Told.Turn("gasto", Intent.LogExpense, new Slots { Amount = Money.Clp(amount), Category = category }, tone: tone), book, Told.NewId);

    [Theory]
    [InlineData(79_999, null)]
    [InlineData(80_000, BudgetFacts.Near)]
    [InlineData(100_000, BudgetFacts.Reached)]
    [InlineData(100_001, BudgetFacts.Reached)]
    public void Expense_LiftingABudget_Warns(int amount, string? warning)
    {
        var decision = Spend(Book(Told.Budget(100_000, Category.Groceries)), amount, Category.Groceries);

        Assert.Equal(warning, new FactSheet(decision.Facts).Text("warning"));
        Assert.Equal(amount, new FactSheet(decision.Facts)["budget_spent"]!.Number);
    }

    [Fact]
    public void Expense_WithinTheSameLevel_WarnsNoMore()
    {
        var book = Book(Told.Budget(100_000, Category.Groceries), Told.Expense(85_000, Category.Groceries));

        Assert.Null(new FactSheet(Spend(book, 5_000, Category.Groceries).Facts)["warning"]);
    }

    [Fact]
    public void Expense_OfAnotherCategory_SaysNothingOfTheBudget()
    {
        var decision = Spend(Book(Told.Budget(100_000, Category.Groceries)), 5_000, Category.Fuel);

        Assert.DoesNotContain("100.000", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Expense_InInstalments_CountsOnePartAMonth()
    {
        var book = Book(
            Told.Budget(100_000, Category.Home),
            Told.Expense(360_000, Category.Home, new DateOnly(2026, 1, 30), installments: 12));

        Assert.Equal(30_000m, book.Lines[0].Standing.Spent.Value);
    }

    [Fact]
    public void WeeklyBudget_ExpenseOfLastWeek_IsForgotten()
    {
        var book = Book(Told.Budget(30_000, Category.EatingOut, Recurrence.Weekly), Told.Expense(9_000, Category.EatingOut, new DateOnly(2026, 11, 15)));

        Assert.Equal(0m, book.Lines[0].Standing.Spent.Value);
    }

    [Fact]
    public void Budget_ExpenseInDollars_IsNotAddedToPesos()
    {
        var dollars = Told.Expense(20, Category.Travel);
        dollars.Currency = Currency.USD;

        Assert.Equal(0m, Book(Told.Budget(100_000), dollars).Lines[0].Standing.Spent.Value);
    }

    [Fact]
    public void SetBudget_WithoutAmount_AsksAndKeepsTheCategory()
    {
        var decision = SetBudget.Decide(
            Told.Turn("ponme un presupuesto para ropa", Intent.SetBudget, new Slots { Category = Category.Clothing }, Operation.Set),
            new BudgetBook([], [], Told.Today),
            Told.NewId);

        Assert.Equal(Category.Clothing, Assert.IsType<PendingQuestion.ForAmount>(decision.Asks).About.Slots.Category);
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void SetBudget_WithoutCategory_AsksForWhat()
    {
        var decision = SetBudget.Decide(
            Told.Turn("ponme un tope de 50 lucas", Intent.SetBudget, new Slots { Amount = Money.Clp(50_000) }, Operation.Set),
            new BudgetBook([], [], Told.Today),
            Told.NewId);

        Assert.IsType<PendingQuestion.ForCategory>(decision.Asks);
    }

    [Fact]
    public void SetBudget_OfAStandingCategory_ChangesItInPlace()
    {
        var budget = Told.Budget(80_000, Category.Clothing, Recurrence.Weekly);
        var decision = SetBudget.Decide(
            Told.Turn("sube el de ropa a 90 lucas", Intent.SetBudget, new Slots { Amount = Money.Clp(90_000), Category = Category.Clothing }, Operation.Set),
            Book(budget),
            Told.NewId);

        var after = (Budget)Assert.IsType<Effect.Change>(Assert.Single(decision.Effects)).After;
        Assert.Equal((90_000m, Recurrence.Weekly, budget.Id), (after.Limit, after.Recurrence, after.Id));
        Assert.Contains("antes $80.000", decision.Plain, StringComparison.Ordinal);
        Assert.Equal(80_000m, budget.Limit);
    }

    [Fact]
    public void QueryBudget_OfAMerchant_AnswersForItsTrade()
    {
        var decision = QueryBudget.Decide(
            Told.Turn("cuánto me queda en uber", Intent.QueryBudget, new Slots { Merchant = "uber" }),
            Book(Told.Budget(40_000, Category.Transport), Told.Expense(10_000, Category.Transport)));

        Assert.Contains("$30.000", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_InTheFormalTone_SaysUsted()
    {
        var decision = Spend(Book(Told.Budget(100_000, Category.Groceries)), 103_000, Category.Groceries, Tone.Formal);

        Assert.Contains("Se excedió por $3.000", decision.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("llevas", decision.Plain, StringComparison.Ordinal);
    }
}
