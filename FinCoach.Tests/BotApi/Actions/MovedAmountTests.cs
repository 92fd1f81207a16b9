using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Undo;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>"Súbele 20 lucas" moves what stands; only "déjalo en 20 lucas" sets it.</summary>
public sealed class MovedAmountTests
{
    private static readonly Budget Food = Told.Budget(100_000, Category.EatingOut);
    private static readonly BudgetBook Book = new([Food, Told.Budget(50_000, Category.Transport)], [Told.Expense(30_000, Category.EatingOut)], Told.Today);

    private static Turn OnFood(AmountChange change, decimal? amount, decimal? percent = null, Category? category = Category.EatingOut) => Told.Turn(
        "el presupuesto", Intent.SetBudget, new Slots { Amount = amount is { } a ? Money.Clp(a) : null, Category = category }, Operation.Set)
        .Moving(change, percent);

    private static Decision Move(Turn turn) => SetBudget.Decide(turn, Book, Told.NewId);

    [Theory]
    [InlineData(AmountChange.Add, 20_000, null, 120_000)]
    [InlineData(AmountChange.Subtract, 20_000, null, 80_000)]
    [InlineData(AmountChange.Add, null, 15, 115_000)]
    [InlineData(AmountChange.Subtract, null, 33, 67_000)]
    public void Budget_Moved_SaysTheOldAndTheNew(AmountChange change, int? amount, int? percent, int limit)
    {
        var decision = Move(OnFood(change, amount, percent));

        var effect = Assert.IsType<Effect.Change>(Assert.Single(decision.Effects));
        Assert.Equal((Food.Id, (decimal)limit), (effect.After.Id, ((Budget)effect.After).Limit));
        Assert.StartsWith(
            $"Listo: presupuesto de {MoneyFormat.Format(Money.Clp(limit))} al mes en comida fuera (antes $100.000).", decision.Plain, StringComparison.Ordinal);
        Assert.Equal(100_000m, new FactSheet(decision.Facts)["was_limit"]!.Number);
    }

    [Fact]
    public void Budget_MovedAndUndone_IsTheOldOneAgain()
    {
        var effect = Assert.IsType<Effect.Change>(Assert.Single(Move(OnFood(AmountChange.Add, 20_000)).Effects));
        var undone = UndoDecision.Decide(
            Told.Turn("deshacer", Intent.EditEntry, operation: Operation.Undo),
            new LastChange(Told.NewId(), [new TouchedRow(effect.After, effect.Before)]), Book.After([effect]), []);

        Assert.Equal(100_000m, ((Budget)Assert.IsType<Effect.Change>(Assert.Single(undone.Effects)).After).Limit);
        Assert.StartsWith("Deshecho: vuelve el presupuesto de $100.000 al mes en comida fuera.", undone.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_LoweredBelowNothing_AsksWhatItShallBe()
    {
        var decision = Move(OnFood(AmountChange.Subtract, 100_000));

        Assert.Empty(decision.Effects);
        Assert.Equal("Ese presupuesto es de $100.000, así que ese cambio no se puede hacer. ¿De cuánto lo dejo?", decision.Plain);

        var answered = Answers.Resume(decision.Asks, Told.Turn("en 90 lucas", Intent.OutOfScope));
        Assert.Equal(90_000m, ((Budget)Assert.IsType<Effect.Change>(Assert.Single(Move(answered).Effects)).After).Limit);
    }

    [Fact]
    public void Budget_MovedInAnotherCurrency_AsksWhatItShallBe() => Assert.StartsWith(
        "Ese presupuesto está en otra moneda: es de $100.000.",
        Move(Told.Turn("súbele 1 UF", Intent.SetBudget, new Slots { Amount = Turns.Uf(1), Category = Category.EatingOut }).Moving(AmountChange.Add)).Plain,
        StringComparison.Ordinal);

    [Fact]
    public void Budget_MovedWithoutACategory_AsksWhichAndMovesTheChosenOne()
    {
        var asked = Move(OnFood(AmountChange.Add, 20_000, category: null));
        var answered = Answers.Resume(asked.Asks, Told.Turn("el de transporte", Intent.OutOfScope));

        Assert.Equal(70_000m, ((Budget)Assert.IsType<Effect.Change>(Assert.Single(Move(answered).Effects)).After).Limit);
    }

    [Fact]
    public void Budget_MovedWhereNoneStands_WritesNothing()
    {
        var decision = Move(OnFood(AmountChange.Add, 20_000, category: Category.Pets));

        Assert.Equal(Acts.BudgetNone, decision.Act);
        Assert.Empty(decision.Effects);
    }

    [Theory]
    [InlineData(AmountChange.Add, 700_000)]
    [InlineData(AmountChange.Subtract, 500_000)]
    public void Goal_Moved_ChangesItsTarget(AmountChange change, int target)
    {
        var line = new GoalLine(Told.Goal("viaje", 600_000), 50_000);
        var turn = Told.Turn("la meta", Intent.SetGoal, new Slots { Amount = Money.Clp(100_000), GoalName = "viaje" }, Operation.Change).Moving(change);

        var decision = SetGoal.Decide(turn, [line], Told.NewId);

        Assert.Equal(target, ((Goal)Assert.IsType<Effect.Change>(Assert.Single(decision.Effects)).After).Target);
        Assert.Contains("antes $600.000", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_Moved_IsOfTheSum()
    {
        var turn = Told.Turn("súmale 2 lucas al último gasto", Intent.EditEntry, new Slots { Amount = Money.Clp(2_000), EntryRef = EntryRef.Last }, Operation.Change)
            .Moving(AmountChange.Add);

        var decision = EditEntry.Decide(turn, [Told.Expense(5_500, Category.Transport)], new BudgetBook([], [], Told.Today));

        Assert.Equal(7_500m, ((Transaction)Assert.IsType<Effect.Change>(Assert.Single(decision.Effects)).After).Amount);
        Assert.Contains("(antes $5.500)", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_RightAfterABudget_MovesTheBudget()
    {
        var turn = Told.Turn("10 lucas más", Intent.EditEntry, new Slots { Amount = Money.Clp(10_000) }, Operation.Change).Moving(AmountChange.Add);
        var last = new LastChange(Told.NewId(), [new TouchedRow(Food, null)]);

        var decision = OtherCorrection.Decide(turn, last, Book, []);

        Assert.True(OtherCorrection.IsBare(turn));
        Assert.Equal(110_000m, ((Budget)Assert.IsType<Effect.Change>(Assert.Single(decision!.Effects)).After).Limit);
    }
}
