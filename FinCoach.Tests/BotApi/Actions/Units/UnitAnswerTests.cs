using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Units;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions.Units;

public sealed class UnitAnswerTests
{
    // Invented values: the arithmetic is tested, not the market.
    private static readonly Indicator[] Known =
    [
        new(Currency.UF, new(2026, 11, 20), 40_000.50m), new(Currency.UTM, new(2026, 11, 1), 70_000m), new(Currency.USD, new(2026, 11, 18), 950m),
    ];

    [Theory]
    [InlineData("cuánto son 3,5 UF en pesos", 3.5, Currency.UF, Currency.CLP, "UF 3,50 son $140.002, con la UF a $40.001 (20 de noviembre).")]
    [InlineData("4 UTM cuánto vendrían siendo", 4, Currency.UTM, null, "UTM 4,00 son $280.000, con la UTM a $70.000 (noviembre).")]
    [InlineData("9500 pesos en dólares", 9500, Currency.CLP, Currency.USD, "$9.500 son US$ 10,00, con el dólar a $950 (18 de noviembre).")]
    [InlineData("60 UTM cuantas UF son", 60, Currency.UTM, Currency.UF, "UTM 60,00 son UF 104,9987, con la UTM a $70.000 (noviembre) y la UF a $40.001 (20 de noviembre).")]
    [InlineData("100 euros a pesos", 100, Currency.EUR, Currency.CLP, "Todavía no tengo el valor del euro, y prefiero no inventarlo: búscalo en bcentral.cl.")]
    public void Conversion_OfAnAmount_SaysTheValueAndItsDate(string text, double value, Currency currency, Currency? target, string plain) =>
        Assert.Equal(plain, Answer(text, new Slots { Amount = new Money((decimal)value, currency), TargetCurrency = target }).Plain);

    [Theory]
    [InlineData("a cuánto está la UF", "La UF está a $40.001 (20 de noviembre).")]
    [InlineData("dime el valor de la utm", "La UTM está a $70.000 (noviembre).")]
    [InlineData("cuánto vale el dólar", "El último valor que tengo del dólar es $950 (18 de noviembre).")]
    [InlineData("a cómo está el euro", "Todavía no tengo el valor del euro, y prefiero no inventarlo: búscalo en bcentral.cl.")]
    [InlineData("y la UF y el euro?", "La UF está a $40.001 (20 de noviembre). No tengo el valor del euro.")]
    public void Value_OfAUnit_IsToldWithItsDate(string text, string plain) => Assert.Equal(plain, Answer(text, Slots.None).Plain);

    [Fact]
    public void Value_OfAPastDay_IsToldInThePast() =>
        Assert.Equal(
            "El dólar estaba a $950 (18 de noviembre).",
            Answer("cuánto estaba el dólar el 18", new Slots { Date = new DateOnly(2026, 11, 18) }).Plain);

    [Fact]
    public void Pesos_WithoutATarget_AreAskedAboutAndTheAnswerIsUnderstood()
    {
        var turn = Turns.Of(Intent.ConvertUnits, "cuánto es 80 lucas", new Slots { Amount = Money.Clp(80_000) });
        var asked = UnitAnswer.Decide(UnitQuestion.Of(turn), Known, turn);

        var answered = Answers.Resume(asked.Asks, Turns.Of(Intent.OutOfScope, "a UF"));

        Assert.Equal(Acts.ClarifyUnit, asked.Act);
        Assert.Equal("$80.000 son UF 2,00, con la UF a $40.001 (20 de noviembre).", UnitAnswer.Decide(UnitQuestion.Of(answered), Known, answered).Plain);
    }

    [Fact]
    public void Question_WithoutAnyUnit_AsksWhich() =>
        Assert.Equal(Acts.ClarifyUnit, Answer("cuánto vale", Slots.None).Act);

    private static FinCoach.BotApi.Actions.Decision Answer(string text, Slots slots)
    {
        var turn = Turns.Of(Intent.ConvertUnits, text, slots);
        var question = UnitQuestion.Of(turn);
        return UnitAnswer.Decide(question, [.. Known.Where(k => question.Units.Contains(k.Unit) && k.Date <= question.Day)], turn);
    }
}
