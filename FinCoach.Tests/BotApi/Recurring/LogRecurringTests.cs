using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Recurring;
using FinCoach.BotApi.Actions;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.BotApi.Actions;

namespace FinCoach.Tests.BotApi.Recurring;

public sealed class LogRecurringTests
{
    private static readonly BudgetBook NoBudgets = new([], [], Said.Today);

    [Theory]
    [InlineData("pago 350 lucas de arriendo todos los meses", 350000, "arriendo", Recurrence.Monthly, "2026-11-22", "2026-12-22")]
    [InlineData("pago 350 lucas de arriendo el 5 de cada mes", 350000, "arriendo", Recurrence.Monthly, "2026-11-05", "2026-12-05")]
    [InlineData("pago 25 lucas al mes por el gym", 25000, "gym", Recurrence.Monthly, "2026-11-22", "2026-12-22")]
    [InlineData("netflix 8.990 mensual", 8990, "netflix", Recurrence.Monthly, "2026-11-22", "2026-12-22")]
    [InlineData("todos los viernes gasto 10 lucas en la feria", 10000, "feria", Recurrence.Weekly, "2026-11-20", "2026-11-27")]
    [InlineData("gasto 2 lucas diarias en micro", 2000, "micro", Recurrence.Daily, "2026-11-22", "2026-11-23")]
    public void Decide_SomethingRecurring_NotesItAndItsFirstTime(
        string text, int amount, string name, Recurrence recurrence, string anchor, string next)
    {
        var turn = Said.Turn(text);

        Assert.True(new LogRecurring(null!, null!, TimeProvider.System).Takes(turn));
        var decision = Decide(turn);

        Assert.Equal(Acts.RecurringSet, decision.Act);
        var added = decision.Effects.Cast<Effect.Add>().Select(e => e.Row).ToList();
        var entry = Assert.IsType<RecurringEntry>(added[0]);
        Assert.Equal((amount, name, recurrence), ((int)entry.Amount, Bill.NameOf(entry), entry.Recurrence));
        Assert.Equal((Day(anchor), Day(next)), (entry.AnchorOn, entry.NextOn));
        var record = Assert.IsType<Transaction>(added[1]);
        Assert.Equal((entry.Id, entry.AnchorOn, entry.AnchorOn), (record.RecurringId!.Value, record.DueOn!.Value, record.OccurredOn));
    }

    [Theory]
    [InlineData(400_000, BudgetFacts.Near)]
    [InlineData(340_000, BudgetFacts.Reached)]
    [InlineData(900_000, null)]
    public void Decide_FirstTimeLiftingABudget_Warns(int limit, string? warning)
    {
        var book = new BudgetBook([Told.Budget(limit, Category.Housing)], [], Said.Today);

        var decision = LogRecurring.Decide(
            Said.Turn("pago 350 lucas de arriendo todos los meses"), [], book, () => Guid.CreateVersion7(Said.Now));

        Assert.Equal(warning, new FactSheet(decision.Facts).Text("warning"));
        Assert.Contains("$350.000 de", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_Income_IsAFixedIncome() => Assert.Equal(
        "Anoté un ingreso fijo: ingreso, $850.000 cada mes. Ya queda el de hoy. El próximo es el 22 de diciembre.",
        Decide(Said.Turn("me pagan 850.000 mensual")).Plain);

    [Fact]
    public void Decide_DayOfTheMonthInThePast_SaysWhichTimeIsNoted() => Assert.Equal(
        "Anoté un pago fijo: arriendo, $350.000 cada mes. Ya queda el del 5 de noviembre. El próximo es el 5 de diciembre.",
        Decide(Said.Turn("pago 350 lucas de arriendo el 5 de cada mes")).Plain);

    [Fact]
    public void Decide_TheSameAgain_WritesNothing()
    {
        var decision = Decide(Said.Turn("pago 350 lucas de arriendo todos los meses"), Said.Bill("arriendo", 350000, Category.Housing));

        Assert.Equal(Acts.RecurringKnown, decision.Act);
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void Decide_TheSameWithAnotherAmount_ChangesItFromTheNextTimeOn()
    {
        var decision = Decide(Said.Turn("pago 380 lucas de arriendo todos los meses"), Said.Bill("arriendo", 350000, Category.Housing));

        var change = Assert.IsType<Effect.Change>(Assert.Single(decision.Effects));
        Assert.Equal(380000, ((RecurringEntry)change.After).Amount);
        Assert.Equal("Cambié arriendo: de $350.000 a $380.000 cada mes, desde el 5 de diciembre.", decision.Plain);
    }

    [Theory]
    [InlineData("pagué el plan mensual del celular, 15.990")]
    [InlineData("me pagaron el sueldo mensual, 850.000")]
    [InlineData("gasté 12 lucas en el super")]
    [InlineData("compré un notebook en 12 cuotas mensuales de 40 lucas")]
    public void Takes_WhatHappenedOnce_No(string text) => Assert.False(new LogRecurring(null!, null!, TimeProvider.System).Takes(Said.Turn(text)));

    [Theory]
    [InlineData("ya no pago el gym", "gym")]
    [InlineData("deja de anotar el gym", "gym")]
    [InlineData("borra el gasto mensual del gym", "gym")]
    [InlineData("cancela el arriendo mensual", "arriendo")]
    [InlineData("ya no tengo netflix", "netflix")]
    public void EditRecurring_NoMore_EndsTheOneThatIsNamed(string text, string name)
    {
        var decision = Edit(text);

        var change = Assert.IsType<Effect.Change>(Assert.Single(decision.Effects));
        Assert.Equal((name, Said.Now), (((RecurringEntry)change.After).Name, change.After.DeletedAt!.Value));
        Assert.Equal(Acts.RecurringEnded, decision.Act);
    }

    [Theory]
    [InlineData("el arriendo subió a 380 lucas")]
    [InlineData("ahora el arriendo son 380 lucas al mes")]
    public void EditRecurring_AnotherAmount_ChangesIt(string text)
    {
        var change = Assert.IsType<Effect.Change>(Assert.Single(Edit(text).Effects));

        Assert.Equal(380000, ((RecurringEntry)change.After).Amount);
    }

    [Fact]
    public void EditRecurring_NothingOfTheKind_SaysHowToNoteOne() => Assert.Equal(Acts.RecurringUnknown, Edit("ya no pago la luz").Act);

    [Theory]
    [InlineData("qué pagos fijos tengo")]
    [InlineData("cuáles son mis gastos fijos")]
    public void EditRecurring_Question_ListsAll(string text) => Assert.Equal(
        """
        Tus pagos e ingresos fijos:
        - arriendo, $350.000 cada mes; el próximo, 5 de diciembre
        - gym, $25.000 cada mes; el próximo, 5 de diciembre
        - netflix, $8.990 cada mes; el próximo, 5 de diciembre
        """.ReplaceLineEndings("\n"), Edit(text).Plain);

    [Theory]
    [InlineData("gasté 25 lucas en el gym")]
    [InlineData("borra el último gasto")]
    [InlineData("quita el presupuesto de arriendo")]
    [InlineData("el pan subió a 2 lucas")]
    [InlineData("cuánto gasté en arriendo")]
    public void RecurringWishes_OfAnotherText_None(string text) => Assert.Null(RecurringWishes.Of(Said.Turn(text)));

    private static Decision Edit(string text)
    {
        var turn = Said.Turn(text);
        var wish = RecurringWishes.Of(turn);
        Assert.NotNull(wish);
        return EditRecurring.Decide(turn, wish.Value,
        [
            Said.Bill("arriendo", 350000, Category.Housing), Said.Bill("gym", 25000, Category.PersonalCare),
            Said.Bill("netflix", 8990, Category.Subscriptions),
        ]);
    }

    private static Decision Decide(Turn turn, params RecurringEntry[] known) => LogRecurring.Decide(turn, known, NoBudgets, () => Guid.CreateVersion7(Said.Now));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
