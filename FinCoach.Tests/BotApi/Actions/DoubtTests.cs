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

public sealed class DoubtTests
{
    private static readonly BudgetBook NoBudgets = new([], [], Told.Today);

    private static Turn Spend(string text, decimal amount) =>
        Told.Turn(text, Intent.LogExpense, new Slots { Amount = Money.Clp(amount), Category = Category.Home });

    [Theory]
    [InlineData("gasté -5000", 5_000)]
    [InlineData("gasté -$5.000 en pan", 5_000)]
    [InlineData("gasté mil millones de millones", 1_000_000_000)]
    public void Doubtful_IsNotedAfterAYesOnly(string text, long amount)
    {
        var asked = LogEntries.Decide(Spend(text, amount), NoBudgets, Told.NewId);

        Assert.Equal(Acts.ClarifyDoubt, asked.Act);
        Assert.Empty(asked.Effects);
        Assert.Contains(MoneyFormat.Format(Money.Clp(amount)), asked.Plain, StringComparison.Ordinal);
        Assert.NotNull(Answers.Resume(asked.Asks, Told.Turn("no", Intent.SmallTalk)).Dropped);

        var confirmed = LogEntries.Decide(Answers.Resume(asked.Asks, Told.Turn("sí", Intent.SmallTalk)), NoBudgets, Told.NewId);
        Assert.Equal(amount, ((Transaction)Assert.IsType<Effect.Add>(Assert.Single(confirmed.Effects)).Row).Amount);
    }

    [Theory]
    [InlineData("50 lucas", 50_000)]
    [InlineData("50.000", 50_000)]
    [InlineData("$50", 50)]
    [InlineData("50 pesos", 50)]
    public void BareFew_AreAskedForAndNotedAsAnswered(string answer, int noted)
    {
        var asked = LogEntries.Decide(Spend("bencina 50", 50), NoBudgets, Told.NewId);

        Assert.StartsWith("¿$50 o $50.000?", asked.Plain, StringComparison.Ordinal);
        Assert.Empty(asked.Effects);
        var told = LogEntries.Decide(Answers.Resume(asked.Asks, Told.Turn(answer, Intent.OutOfScope)), NoBudgets, Told.NewId);
        Assert.Equal(noted, ((Transaction)Assert.IsType<Effect.Add>(Assert.Single(told.Effects)).Row).Amount);
    }

    [Theory]
    [InlineData("bencina $50", 50)]
    [InlineData("bencina 50 pesos", 50)]
    [InlineData("bencina 500", 500)]
    [InlineData("gasté 5000 el 20-11", 5_000)]
    [InlineData("- 5 lucas en pan", 5_000)]
    [InlineData("pagué 5-6 lucas", 5_000)]
    [InlineData("compré una casa", 500_000_000)]
    public void Ordinary_IsNotedAtOnce(string text, long amount) =>
        Assert.Single(LogEntries.Decide(Spend(text, amount), NoBudgets, Told.NewId).Effects);
}
