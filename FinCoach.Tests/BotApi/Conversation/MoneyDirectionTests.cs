using FinCoach.BotApi.Conversation;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Conversation;

public sealed class MoneyDirectionTests
{
    private static Understanding Read(Intent intent, Flow? flow = null) => new(
        intent, null, flow, null, new Slots { Amount = Money.Clp(500_000), Category = Category.Salary }, 0.7, [], "test", "test");

    [Fact]
    public void Settle_AmountInAThing_IsAnExpense()
    {
        var settled = MoneyDirection.Settle("medio palo en un sillón", Read(Intent.LogIncome));

        Assert.Equal((Intent.LogExpense, Category.Home), (settled.Intent, settled.Slots.Category!.Value));
    }

    [Theory]
    [InlineData("vendí la bici en 120 lucas")]
    [InlineData("me pagaron 45 lucas en el pololo")]
    [InlineData("850.000 del trabajo")]
    public void Settle_WordsOfEarningOrNoThing_StayAnIncome(string text) =>
        Assert.Equal(Intent.LogIncome, MoneyDirection.Settle(text, Read(Intent.LogIncome)).Intent);

    [Theory]
    [InlineData("total de hoy", Flow.Expense)]
    [InlineData("cuánto me han salido las mascotas", Flow.Expense)]
    [InlineData("cuánto gané este mes", Flow.Income)]
    [InlineData("ingresos de este mes", Flow.Income)]
    public void Settle_AQuestion_NeedsAWordOfEarning(string text, Flow flow) =>
        Assert.Equal(flow, MoneyDirection.Settle(text, Read(Intent.QuerySpending, Flow.Income)).Flow);
}
