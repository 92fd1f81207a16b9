using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class GoalActionsTests
{
    [Fact]
    public void Create_WithAnAmountAMonth_AsksForTheTotal()
    {
        var asked = SetGoal.Decide(
            Told.Turn(
                "quiero ahorrar 2 UF al mes para el pie", Intent.SetGoal, new Slots { Amount = Turns.Uf(2), GoalName = "pie" }, Operation.Create,
                recurrence: Recurrence.Monthly),
            [], Told.NewId);

        Assert.Equal("Entendí UF 2,00 por vez. ¿Cuánto quieres juntar en total para pie?", asked.Plain);
        Assert.Empty(asked.Effects);
        var told = SetGoal.Decide(FinCoach.BotApi.Actions.Questions.Answers.Resume(asked.Asks, Told.Turn("100 UF", Intent.OutOfScope)), [], Told.NewId);
        Assert.Contains("UF 100,00", told.Plain, StringComparison.Ordinal);
    }

    private static readonly GoalLine Trip = new(Told.Goal("viaje a Chiloé", 600_000, new DateOnly(2027, 2, 28)), 100_000);
    private static readonly GoalLine Notebook = new(Told.Goal("notebook", 500_000), 0);

    private static Decision Set(string text, Slots slots, Operation? operation, params GoalLine[] goals) =>
        SetGoal.Decide(Told.Turn(text, Intent.SetGoal, slots, operation), goals, Told.NewId);

    [Fact]
    public void Create_WithADeadline_SaysThePace()
    {
        var slots = new Slots { Amount = Money.Clp(600_000), GoalName = "viaje", Period = new Period(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 28)) };

        var decision = Set("quiero juntar 600 lucas para el viaje en febrero", slots, Operation.Create);

        var goal = (Goal)Assert.IsType<Effect.Add>(Assert.Single(decision.Effects)).Row;
        Assert.Equal((600_000m, new DateOnly(2027, 2, 28)), (goal.Target, goal.Deadline!.Value));
        Assert.Contains("$150.000 al mes", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WithoutAmount_Asks() => Assert.IsType<PendingQuestion.ForAmount>(
        Set("quiero ahorrar para un auto", new Slots { GoalName = "auto" }, Operation.Create).Asks);

    [Fact]
    public void Create_WithoutName_Asks() => Assert.IsType<PendingQuestion.ForGoalName>(
        Set("quiero juntar un palo", new Slots { Amount = Money.Clp(1_000_000) }, Operation.Create).Asks);

    [Fact]
    public void Add_ByAWordOfTheName_MovesMoney()
    {
        var decision = Set("puse 50 lucas en el viaje", new Slots { Amount = Money.Clp(50_000), GoalName = "viaje" }, Operation.Add, Trip, Notebook);

        var movement = (GoalMovement)Assert.IsType<Effect.Add>(Assert.Single(decision.Effects)).Row;
        Assert.Equal((Trip.Goal.Id, 50_000m), (movement.GoalId, movement.Amount));
        Assert.Equal(150_000m, new FactSheet(decision.Facts)["goal_saved"]!.Number);
    }

    [Fact]
    public void Add_WithoutNameAmongSeveral_AsksWhich() => Assert.IsType<PendingQuestion.Which>(
        Set("agrega 20 lucas a la meta", new Slots { Amount = Money.Clp(20_000) }, Operation.Add, Trip, Notebook).Asks);

    [Fact]
    public void Remove_WithAnAmount_TakesMoneyOut()
    {
        var decision = Set("saqué 30 lucas de la meta", new Slots { Amount = Money.Clp(30_000) }, Operation.Remove, Trip);

        Assert.Equal(-30_000m, ((GoalMovement)Assert.IsType<Effect.Add>(Assert.Single(decision.Effects)).Row).Amount);
    }

    [Fact]
    public void Remove_MoreThanIsThere_ChangesNothing() =>
        Assert.Empty(Set("saqué 300 lucas de la meta", new Slots { Amount = Money.Clp(300_000) }, Operation.Remove, Trip).Effects);

    [Fact]
    public void Remove_WithoutAmount_DropsTheGoal() => Assert.Equal(
        Acts.GoalRemoved, Set("borra la meta del viaje", new Slots { GoalName = "viaje" }, Operation.Remove, Trip, Notebook).Act);

    [Fact]
    public void Change_OfTheAmount_SaysTheOldOne() => Assert.Contains(
        "antes $600.000",
        Set("cambia la meta del viaje a 700 lucas", new Slots { Amount = Money.Clp(700_000), GoalName = "viaje a Chiloe" }, Operation.Change, Trip).Plain,
        StringComparison.Ordinal);

    [Fact]
    public void Create_OfAStandingName_IsAChange() => Assert.Equal(
        Acts.GoalChanged,
        Set("quiero juntar 700 lucas para el notebook", new Slots { Amount = Money.Clp(700_000), GoalName = "Notebook" }, Operation.Create, Notebook).Act);

    [Theory]
    [InlineData("puse 50 lucas en las vacaciones", true)]
    [InlineData("guardé 50 lucas pal notebook", true)]
    [InlineData("gasté 50 lucas en el notebook", false)]
    [InlineData("puse 50 lucas de bencina", false)]
    public void Saving_ForANamedGoal_IsNoExpense(string text, bool saves)
    {
        var holidays = new GoalLine(Told.Goal("vacaciones en la playa", 2_000_000), 0);
        var turn = Told.Turn(text, Intent.LogExpense, new Slots { Amount = Money.Clp(50_000), Category = Category.Travel });

        Assert.Equal(saves, SavingTalk.Into(turn, [holidays, Notebook])?.Understanding is { Intent: Intent.SetGoal, Operation: Operation.Add });
    }

    [Fact]
    public void Query_WithoutName_ListsAll()
    {
        var plain = QueryGoal.Decide(Told.Turn("cómo van mis metas", Intent.QueryGoal), [Trip, Notebook]).Plain;

        Assert.Contains("$500.000", plain, StringComparison.Ordinal);
        Assert.Contains("viaje a Chiloé: llevas $100.000", plain, StringComparison.Ordinal);
    }
}
