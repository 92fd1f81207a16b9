using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.BotApi.Recurring;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class SpendingDueTests
{
    private static readonly Period December = TimeFrame.Month(Told.Today, 1);

    private static FinCoach.BotApi.Actions.Decision Ask(Slots slots, Transaction[] rows, params RecurringEntry[] bills)
    {
        var turn = Told.Turn("cuánto pago el próximo mes", Intent.QuerySpending, slots, Operation.Total);
        var question = SpendingQuestion.Of(turn);
        Assert.True(SpendingDue.Asks(question, Told.Today));
        return SpendingDue.Decide(question, QuerySpending.Within(question, rows, question.Span), bills, turn);
    }

    [Fact]
    public void NextMonth_SumsInstalmentsAndWhatRecurs()
    {
        var decision = Ask(
            new Slots { Period = December },
            [Told.Expense(90_000, Category.Clothing, new DateOnly(2026, 11, 10), installments: 3), Told.Expense(50_000, Category.Home)],
            Said.Bill("arriendo", 350_000, Category.Housing));

        Assert.Equal(
            "En diciembre te toca pagar $380.000, según lo anotado:\n- $350.000 · arriendo, 5 de diciembre\n- $30.000 · ropa, cuota 2 de 3, 10 de diciembre",
            decision.Plain);
        Assert.Equal(380_000m, new FactSheet(decision.Facts)["total"]!.Number);
    }

    [Fact]
    public void NextMonth_OfACategory_HoldsOnlyIt() => Assert.Contains(
        "No tengo nada por pagar anotado",
        Ask(new Slots { Period = December, Category = Category.Pets }, [], Said.Bill("arriendo", 350_000, Category.Housing)).Plain,
        StringComparison.Ordinal);

    [Fact]
    public void Instalments_AreThoseStillToComeAndNothingElse()
    {
        var turn = Told.Turn("cuánto debo en cuotas", Intent.QuerySpending, Slots.None, Operation.Total);
        var question = SpendingQuestion.Of(turn);
        Transaction[] rows = [Told.Expense(90_000, Category.Clothing, new DateOnly(2026, 11, 10), installments: 3), Told.Expense(50_000, Category.Home)];

        var decision = SpendingDue.Decide(
            question, QuerySpending.Within(question, rows, question.Span), [Said.Bill("arriendo", 350_000, Category.Housing)], turn);

        Assert.True(SpendingDue.Asks(question, Told.Today));
        Assert.Equal(60_000m, new FactSheet(decision.Facts)["total"]!.Number);
        Assert.DoesNotContain("arriendo", decision.Plain, StringComparison.Ordinal);
        Assert.Contains("cuota 3 de 3", decision.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("¿cuánto me falta por pagar en cuotas?", true)]
    [InlineData("cuántas cuotas me quedan", true)]
    [InlineData("¿cuánto he pagado en cuotas?", false)]
    [InlineData("¿cuánto debo?", false)]
    public void Instalments_AreAskedForByWhatIsOwed(string text, bool owed) =>
        Assert.Equal(owed, SpendingQuestion.Of(Told.Turn(text, Intent.QuerySpending)).OnlyInstalments);

    [Fact]
    public void Instalments_WithNone_AreSaidToBeNone()
    {
        var turn = Told.Turn("¿cuánto me queda por pagar en cuotas?", Intent.QuerySpending, Slots.None, Operation.Total);

        Assert.Contains("No tengo cuotas", SpendingDue.Decide(SpendingQuestion.Of(turn), [], [], turn).Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void ThisMonth_IsNoQuestionOfDaysToCome() => Assert.False(SpendingDue.Asks(
        SpendingQuestion.Of(Told.Turn("cuánto llevo", Intent.QuerySpending)), Told.Today));
}
