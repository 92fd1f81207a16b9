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

public sealed class EditActionsTests
{
    private static readonly BudgetBook NoBudgets = new([], [], Told.Today);

    private static readonly Transaction Uber = Told.Expense(5_500, Category.Transport, merchant: "uber");
    private static readonly Transaction Lunch = Told.Expense(6_200, Category.EatingOut);
    private static readonly Transaction Taxi = Told.Expense(4_000, Category.Transport, Told.Today.AddDays(-1));

    // The last one noted first.
    private static readonly Transaction[] Rows = [Lunch, Uber, Taxi];

    private static Decision Edit(string text, Slots slots, Operation operation = Operation.Change, Flow? flow = null, Guid? picked = null) =>
        EditEntry.Decide(Told.Turn(text, Intent.EditEntry, slots, operation, flow) with { Picked = picked }, Rows, NoBudgets);

    private static Transaction After(Decision decision) =>
        (Transaction)Assert.IsType<Effect.Change>(Assert.Single(decision.Effects)).After;

    [Fact]
    public void Delete_TheLast_NamesIt()
    {
        var decision = Edit("borra el último gasto", new Slots { EntryRef = EntryRef.Last }, Operation.Delete, Flow.Expense);

        Assert.Equal((Lunch.Id, Told.Now), (After(decision).Id, After(decision).DeletedAt));
        Assert.Contains("gasto de $6.200 en comida fuera, hoy", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Delete_OneOfACategory_AsksWhich()
    {
        var decision = Edit("borra el gasto de transporte", new Slots { Category = Category.Transport }, Operation.Delete);

        Assert.Equal(Acts.ClarifyWhich, decision.Act);
        Assert.Equal([Uber.Id, Taxi.Id], Assert.IsType<PendingQuestion.Which>(decision.Asks).Options.Select(o => o.Id));
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void Delete_Picked_DeletesThatOne() =>
        Assert.Equal(Taxi.Id, After(Edit("borra el gasto de transporte", new Slots { Category = Category.Transport }, Operation.Delete, picked: Taxi.Id)).Id);

    [Fact]
    public void Delete_ByAmount_FindsIt() =>
        Assert.Equal(Uber.Id, After(Edit("saca el gasto de 5.500", new Slots { Amount = Money.Clp(5_500) }, Operation.Delete)).Id);

    [Fact]
    public void Delete_WhatIsNotThere_ChangesNothing()
    {
        var decision = Edit("borra el gasto de spotify", new Slots { Merchant = "spotify" }, Operation.Delete);

        Assert.Equal(Acts.EntryNone, decision.Act);
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void Change_WithTheOldAmount_FindsTheRecordThatHasIt()
    {
        var decision = Edit("no eran 5.500, eran 6.500", new Slots { Amount = Money.Clp(6_500) });

        Assert.Equal((Uber.Id, 6_500m), (After(decision).Id, After(decision).Amount));
        Assert.Contains("antes $5.500", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_ByMerchant_DescribesTheRecord() =>
        Assert.Equal(Uber.Id, After(Edit("el uber eran 7 lucas", new Slots { Amount = Money.Clp(7_000), Merchant = "Uber" })).Id);

    [Fact]
    public void Change_OfTheCategoryAlone_IsANewValue()
    {
        var after = After(Edit("cámbialo a hogar", new Slots { Category = Category.Home }));

        Assert.Equal((Lunch.Id, Category.Home, 6_200m), (after.Id, after.Category, after.Amount));
    }

    [Fact]
    public void Change_OfTheDay_ByTheDayItHad() =>
        Assert.Equal(Taxi.Id, After(Edit("el gasto de ayer eran 4.500", new Slots { Amount = Money.Clp(4_500), EntryRef = new EntryRef(Told.Today.AddDays(-1)) })).Id);

    [Fact]
    public void Change_WithoutANewValue_AsksForIt() =>
        Assert.IsType<PendingQuestion.ForAmount>(Edit("el último está malo", new Slots { EntryRef = EntryRef.Last }).Asks);

    [Fact]
    public void Change_OfTheAmount_RestatesTheBudget()
    {
        var book = new BudgetBook([Told.Budget(10_000, Category.EatingOut)], Rows, Told.Today);
        var decision = EditEntry.Decide(
            Told.Turn("eran 8.500", Intent.EditEntry, new Slots { Amount = Money.Clp(8_500) }, Operation.Change), Rows, book);

        Assert.Contains("$1.500", decision.Plain, StringComparison.Ordinal);
        Assert.Equal(BudgetFacts.Near, new FactSheet(decision.Facts).Text("warning"));
    }

    [Fact]
    public void Edit_WithoutRecords_SaysSo() => Assert.Equal(
        Acts.EntryNone,
        EditEntry.Decide(Told.Turn("borra el último", Intent.EditEntry, operation: Operation.Delete), [], NoBudgets).Act);
}
