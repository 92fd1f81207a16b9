using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

public sealed class QuestionTests
{
    private static readonly Understanding Expense = Told.Turn("gasté en el super", Intent.LogExpense, new Slots { Category = Category.Groceries }).Understanding;
    private static readonly Understanding Budget = Told.Turn("un tope de 50 lucas", Intent.SetBudget, new Slots { Amount = Money.Clp(50_000) }).Understanding;

    private static readonly PendingQuestion.Which TwoTaxis = new(
        Told.Turn("borra el taxi", Intent.EditEntry, operation: Operation.Delete).Understanding,
        [
            new(new Guid(1, 0, 0, new byte[8]), 4_000, Told.Today, "uber", Category.Transport),
            new(new Guid(2, 0, 0, new byte[8]), 7_500, Told.Today.AddDays(-1), "didi", Category.Fuel),
        ]);

    private static Turn Answer(PendingQuestion pending, string text, Intent readAs = Intent.OutOfScope, Slots? slots = null) =>
        Answers.Resume(pending, Told.Turn(text, readAs, slots));

    [Theory]
    [InlineData("15 lucas", 15_000)]
    [InlineData("fueron 12.990 pesos", 12_990)]
    [InlineData("como $8.500 creo", 8_500)]
    [InlineData("luca y media", 1_500)]
    public void Amount_Answered_CompletesTheExpense(string text, int amount)
    {
        var turn = Answer(new PendingQuestion.ForAmount(Expense), text);

        Assert.Equal((Intent.LogExpense, Category.Groceries), (turn.Understanding.Intent, turn.Slots.Category));
        Assert.Equal(Money.Clp(amount), turn.Slots.Amount);
    }

    [Theory]
    [InlineData("gasté 15 lucas en el jumbo")]
    [InlineData("cuánto llevo este mes")]
    [InlineData("hola")]
    public void Amount_SomethingElseSaid_IsForgotten(string text)
    {
        var turn = Answer(new PendingQuestion.ForAmount(Expense), text, Intent.SmallTalk);

        Assert.Null(turn.Answered);
        Assert.Equal(Intent.SmallTalk, turn.Understanding.Intent);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no, déjalo")]
    [InlineData("Nada, olvídalo.")]
    [InlineData("mejor no, gracias")]
    public void Question_Declined_IsDropped(string text) =>
        Assert.NotNull(Answer(new PendingQuestion.ForAmount(Expense), text).Dropped);

    [Theory]
    [InlineData("en comida", Category.EatingOut)]
    [InlineData("transporte", Category.Transport)]
    [InlineData("es para el supermercado", Category.Groceries)]
    public void Category_Answered_CompletesTheBudget(string text, Category category)
    {
        var turn = Answer(new PendingQuestion.ForCategory(Budget), text);

        Assert.Equal((Category?)category, turn.Slots.Category);
        Assert.Equal(Money.Clp(50_000), turn.Slots.Amount);
    }

    [Fact]
    public void Category_Everything_IsTheWhole() => Assert.NotNull(Answer(new PendingQuestion.ForCategory(Budget), "en todo").Answered);

    [Theory]
    [InlineData("la segunda", 2)]
    [InlineData("el 1", 1)]
    [InlineData("el de uber", 1)]
    [InlineData("la de 7.500", 2)]
    [InlineData("la última", 2)]
    [InlineData("el de bencina", 2)]
    public void Which_Answered_PicksOne(string text, int number) =>
        Assert.Equal(TwoTaxis.Options[number - 1].Id, Answer(TwoTaxis, text).Picked);

    [Fact]
    public void Which_ByTheDay_PicksOne() => Assert.Equal(
        TwoTaxis.Options[1].Id,
        Answer(TwoTaxis, "el de ayer", Intent.EditEntry, new Slots { EntryRef = new EntryRef(Told.Today.AddDays(-1)) }).Picked);

    [Theory]
    [InlineData("para el viaje a Chiloé", "viaje a Chiloé")]
    [InlineData("un auto", "auto")]
    public void GoalName_Answered_IsTheNounPhrase(string text, string name) =>
        Assert.Equal(name, Answer(new PendingQuestion.ForGoalName(Budget with { Intent = Intent.SetGoal }), text).Slots.GoalName);

    [Theory]
    [InlineData("sí", true)]
    [InlineData("ya, dale", true)]
    [InlineData("sí pero borra solo la segunda y gasté 3 lucas", false)]
    public void Confirm_OnlyAYes_IsAYes(string text, bool isYes) =>
        Assert.Equal(isYes, Answer(new PendingQuestion.Confirm(Expense), text).Answered is not null);

    [Fact]
    public void Continuation_WithAPeriod_KeepsTheSubject()
    {
        var asked = Told.Turn("cuánto gasté en salud el mes pasado", Intent.QuerySpending, new Slots { Category = Category.Health }, Operation.Total).Understanding;

        var turn = Answer(new PendingQuestion.GoOn(asked), "¿y este mes?", Intent.QuerySpending);

        Assert.Equal((Category.Health, new DateOnly(2026, 11, 1)), (turn.Slots.Category!.Value, turn.Slots.Period!.Value.From));
        Assert.Equal(Category.Transport, Answer(new PendingQuestion.GoOn(asked), "y en transporte").Slots.Category);
        Assert.Null(Answer(new PendingQuestion.GoOn(asked), "y gasté 3 lucas en pan").Answered);
    }

    [Fact]
    public void Stored_EveryQuestion_ReadsBackTheSame()
    {
        foreach (PendingQuestion question in (PendingQuestion[])
            [new PendingQuestion.ForAmount(Expense), new PendingQuestion.ForCategory(Budget), new PendingQuestion.ForGoalName(Budget), new PendingQuestion.Confirm(Expense), new PendingQuestion.GoOn(Budget), TwoTaxis])
        {
            var json = PendingQuestion.Write(question);

            Assert.Equal(json, PendingQuestion.Write(PendingQuestion.Read(json)));
        }

        Assert.Null(PendingQuestion.Read("""{"asks":"of an older version"}"""));
    }
}
