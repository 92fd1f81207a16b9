using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class SpendingTests
{
    private static Decision Ask(string text, Slots slots, Operation operation, IReadOnlyList<Transaction> rows, Flow? flow = null)
    {
        var turn = Told.Turn(text, Intent.QuerySpending, slots, operation, flow);
        return QuerySpending.Decide(SpendingQuestion.Of(turn), rows, turn);
    }

    private static Period Days(int fromMonth, int fromDay, int toMonth, int toDay) =>
        new(new DateOnly(2026, fromMonth, fromDay), new DateOnly(2026, toMonth, toDay));

    [Fact]
    public void Counted_AnyPurchaseInInstalments_AddsUpOverItsMonths() =>
        Prop.ForAll(
            Gen.Choose(1, 5_000_000).SelectMany(price => Gen.Choose(2, 48).SelectMany(count => Gen.Choose(0, 4000)
                .Select(day => (price, count, day)))).ToArbitrary(),
            p =>
            {
                var on = new DateOnly(2020, 1, 1).AddDays(p.day);
                var row = Told.Expense(p.price, Category.Home, on, installments: p.count);
                var months = Enumerable.Range(0, p.count).Select(i => new DateOnly(on.Year, on.Month, 1).AddMonths(i))
                    .Select(first => Counted.In([row], new Period(first, first.AddMonths(1).AddDays(-1))).ToList()).ToList();
                return months.TrueForAll(m => m.Count == 1) && months.Sum(m => m[0].Amount) == p.price;
            }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Total_OfTheYear_LeavesOutInstalmentsToCome()
    {
        var rows = new[] { Told.Expense(120_000, Category.Home, new DateOnly(2026, 10, 5), installments: 12) };

        var decision = Ask("cuánto gasté este año", new Slots { Period = Days(1, 1, 12, 31) }, Operation.Total, rows);

        Assert.Equal(20_000m, new FactSheet(decision.Facts)["total"]!.Number);
    }

    [Fact]
    public void Total_OfAMonthToCome_CountsItsInstalment()
    {
        var rows = new[] { Told.Expense(120_000, Category.Home, new DateOnly(2026, 10, 5), installments: 12) };

        var decision = Ask("cuánto pago en diciembre", new Slots { Period = Days(12, 1, 12, 31) }, Operation.Total, rows);

        Assert.Equal(10_000m, new FactSheet(decision.Facts)["total"]!.Number);
    }

    [Fact]
    public void Compare_ThisMonthWithTheLast_StatesBothAndTheSameDays()
    {
        var rows = new[]
        {
            Told.Expense(30_000, Category.Health),
            Told.Expense(10_000, Category.Health, new DateOnly(2026, 10, 18)),
            Told.Expense(15_000, Category.Health, new DateOnly(2026, 10, 19)),
        };

        var decision = Ask("gasté más que el mes pasado", Slots.None, Operation.Compare, rows);

        var facts = new FactSheet(decision.Facts);
        Assert.Equal((30_000m, 25_000m), (facts["total"]!.Number, facts["previous_total"]!.Number));
        Assert.Contains("$25.000", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_WithANamedMonth_TakesThatMonth()
    {
        var rows = new[] { Told.Expense(5_000, on: new DateOnly(2026, 7, 3)), Told.Expense(8_000, on: new DateOnly(2026, 9, 3)) };

        var decision = Ask("septiembre contra julio", new Slots { Period = Days(9, 1, 9, 30) }, Operation.Compare, rows);

        Assert.Equal(5_000m, new FactSheet(decision.Facts)["previous_total"]!.Number);
        Assert.Contains("$3.000 más (60 %)", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_WithNothing_StatesZero() => Assert.Contains(
        "$0", Ask("cuánto gasté en ropa", new Slots { Category = Category.Clothing }, Operation.Total, []).Plain, StringComparison.Ordinal);

    [Fact]
    public void Total_InPets_IsNeverAnIncome() => Assert.Contains(
        "$9.990",
        Ask("cuánto me han salido las mascotas", new Slots { Category = Category.Pets }, Operation.Total, [Told.Expense(9_990, Category.Pets)], Flow.Income).Plain,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Operation.Total)]
    [InlineData(Operation.List)]
    [InlineData(Operation.Breakdown)]
    [InlineData(Operation.Compare)]
    public void PlainAnswer_OfEveryOperation_PassesTheReplyChecks(Operation operation)
    {
        Transaction[] rows =
        [
            Told.Expense(30_000, Category.Health, merchant: "Cruz Verde"),
            Told.Expense(100_000, Category.Home, new DateOnly(2026, 9, 30), installments: 7),
            Told.Expense(10_000, null, new DateOnly(2026, 10, 18)),
        ];
        var decision = Ask("cuánto llevo", Slots.None, operation, rows);
        var request = new ReplyRequest("cuánto llevo", "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, decision.AllFacts().Where(f => f.Id != "plain").ToList());

        Assert.All(ReplyChecks.Run(request, decision.Plain), check => Assert.True(check.Ok, $"{decision.Plain}: {string.Join("; ", check.Reasons)}"));
    }
}
