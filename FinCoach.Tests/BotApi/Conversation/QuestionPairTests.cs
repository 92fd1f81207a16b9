using FinCoach.BotApi.Conversation;
using FinCoach.Domain.Language;
using FinCoach.Nlu;

namespace FinCoach.Tests.BotApi.Conversation;

/// <summary>Where two questions of one text part, and what each of them means.</summary>
public sealed class QuestionPairTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("¿cuánto gasté en comida y cuánto en bencina?", "¿cuánto gasté en comida", "cuánto en bencina?")]
    [InlineData("cuánto llevo gastado, y cuánto me queda del presupuesto", "cuánto llevo gastado", "cuánto me queda del presupuesto")]
    [InlineData("¿cuánto gasté ayer? ¿y cuánto este mes?", "¿cuánto gasté ayer?", "cuánto este mes?")]
    [InlineData("¿cuánto gasté ayer? ¿cuánto me queda?", "¿cuánto gasté ayer", "cuánto me queda?")]
    [InlineData("cómo voy con la meta y en qué gasté más", "cómo voy con la meta", "en qué gasté más")]
    [InlineData("cuánto gasté en comida y bencina", null, null)]
    [InlineData("gasté 5 lucas y cuánto me queda", null, null)]
    [InlineData("cuánto gasté y cuánto gané y cuánto me queda", null, null)]
    [InlineData("y cuánto en bencina", null, null)]
    [InlineData("", null, null)]
    public void Split_Text_GivesBothQuestions(string text, string? first, string? second)
    {
        var pair = QuestionPair.Split(text);

        Assert.Equal((first, second), (pair?.First, pair?.Second));
    }

    [Theory]
    [InlineData("cuánto gasté en comida el mes pasado y cuánto en bencina", Category.EatingOut, Category.Fuel)]
    [InlineData("cuánto gasté en comida y cuánto en bencina el mes pasado", Category.EatingOut, Category.Fuel)]
    [InlineData("cuánto gasté en ropa el mes pasado y cuánto gasté en remedios", Category.Clothing, Category.Health)]
    public void Settle_SameQuestionOfTwoThings_SharesTheDays(string text, Category first, Category second)
    {
        var (one, two) = Read(text)!.Value;

        Assert.Equal((Intent.QuerySpending, Intent.QuerySpending), (one.Intent, two.Intent));
        Assert.Equal((first, second), (one.Slots.Category!.Value, two.Slots.Category!.Value));
        Assert.Equal(new DateOnly(2026, 10, 1), one.Slots.Period!.Value.From);
        Assert.Equal(one.Slots.Period, two.Slots.Period);
    }

    [Fact]
    public void Settle_TwoKindsOfQuestion_KeepsEachItsOwn()
    {
        var (one, two) = Read("cuánto llevo gastado y cuánto me queda del presupuesto de super?")!.Value;

        Assert.Equal((Intent.QuerySpending, Intent.QueryBudget), (one.Intent, two.Intent));
        Assert.Equal((null, Category.Groceries), (one.Slots.Category, two.Slots.Category!.Value));
    }

    [Theory]
    [InlineData("cuánto gasté y cuánto gasté")]
    [InlineData("cuánto gasté en comida y cuánto pesa un elefante")]
    [InlineData("qué es la UF y cuánto gasté")]
    public void Settle_NoTwoQuestionsOfMoney_IsNone(string text) => Assert.Null(Read(text));

    private static (Understanding First, Understanding Second)? Read(string text) =>
        QuestionPair.Split(text) is var (first, second)
            ? QuestionPair.Settle(NluEngine.BuiltIn.Parse(first, Today), NluEngine.BuiltIn.Parse(second, Today), second)
            : null;
}
