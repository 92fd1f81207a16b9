using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>"Bájale un 10%" is of the budget just spoken of, and of the voice otherwise.</summary>
public sealed class BudgetMoveTests
{
    private static readonly Understanding OfFood =
        Told.Turn("cómo voy con la comida", Intent.QueryBudget, new Slots { Category = Category.EatingOut }).Understanding;

    [Theory]
    [InlineData(Intent.SetStyle)]
    [InlineData(Intent.SetBudget)]
    public void Resume_MoveAfterBudget_MovesThatBudget(Intent read)
    {
        var turn = Told.Turn("bájale un 10%", read, new Slots { Intensity = read == Intent.SetStyle ? 0.1m : null }, Operation.Set)
            .Moving(AmountChange.Subtract, 10);

        var resumed = Answers.Resume(new PendingQuestion.GoOn(OfFood), turn).Understanding;

        Assert.Equal((Intent.SetBudget, Category.EatingOut, 10m), (resumed.Intent, resumed.Slots.Category!.Value, resumed.ChangePercent!.Value));
        Assert.Null(resumed.Slots.Intensity);
    }

    [Fact]
    public void Resume_SumAfterBudget_MovesThatBudget()
    {
        var turn = Told.Turn("súbele 20 lucas", Intent.SetBudget, new Slots { Amount = Money.Clp(20_000) }, Operation.Set).Moving(AmountChange.Add);

        var resumed = Answers.Resume(new PendingQuestion.GoOn(OfFood), turn).Understanding;

        Assert.Equal((Category.EatingOut, Money.Clp(20_000)), (resumed.Slots.Category!.Value, resumed.Slots.Amount!.Value));
    }

    [Theory]
    [InlineData(Intent.QuerySpending, null)]
    [InlineData(Intent.QueryBudget, Tone.Formal)]
    public void Resume_OfSomethingElse_IsAsSaid(Intent before, Tone? tone)
    {
        var turn = Told.Turn("bájale un 10%", Intent.SetStyle, new Slots { Intensity = 0.1m, Tone = tone }, Operation.Set).Moving(AmountChange.Subtract, 10);

        var resumed = Answers.Resume(new PendingQuestion.GoOn(OfFood with { Intent = before }), turn).Understanding;

        Assert.Equal(Intent.SetStyle, resumed.Intent);
    }

    [Fact]
    public void Resume_ContinuationAfterSetBudget_IsAsSaid()
    {
        var turn = Told.Turn("y el mes pasado", Intent.QuerySpending);

        Assert.Equal(Intent.QuerySpending, Answers.Resume(new PendingQuestion.GoOn(OfFood with { Intent = Intent.SetBudget }), turn).Understanding.Intent);
    }
}
