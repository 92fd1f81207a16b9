using FinCoach.Domain.Amounts;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.AiApi;

namespace FinCoach.Tests.Domain.Checks;

public sealed class ReplyChecksTests
{
    [Theory]
    [InlineData("Anotado: $12.000 en supermercado, 20 de noviembre.")]
    [InlineData("Anoté $12.000 el 20-11-2026.")]
    [InlineData("Quedó el gasto del 20 de noviembre de 2026.")]
    [InlineData("Listo, sin cifras.")]
    public void Run_TraceableFigures_Pass(string reply) => Assert.All(ReplyChecks.Run(SampleRequests.Expense(), reply), c => Assert.True(c.Ok, string.Join(';', c.Reasons)));

    [Theory]
    [InlineData("Anoté $13.000.", "$13.000")]
    [InlineData("Anoté $12.000, llevas $45.000.", "$45.000")]
    [InlineData("Eso es el 10 % de tu sueldo.", "10 %")]
    [InlineData("Anoté $12.000 el 21 de noviembre.", "21 de noviembre")]
    [InlineData("Anoté $12.000 en 3 cuotas.", "3")]
    [InlineData("Anoté US$ 12.000,00.", "US$ 12.000,00")]
    [InlineData("Anoté trece mil pesos.", "trece mil pesos")]
    [InlineData("Anoté 13 lucas.", "13 lucas")]
    public void Run_FigureFromNowhere_FailsWithThatFigure(string reply, string figure)
    {
        var check = Of(CheckNames.Figures, SampleRequests.Expense(), reply);

        Assert.False(check.Ok);
        Assert.Contains(check.Reasons, r => r.Contains($"\"{figure}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Anoté 12 lucas.")]
    [InlineData("Anoté 12.000 pesos.")]
    [InlineData("Anoté $12000.")]
    [InlineData("Anoté $ 12.000.")]
    [InlineData("Anoté 12000 en supermercado.")]
    [InlineData("Anoté $12.000 el 2026-11-20.")]
    [InlineData("Anoté $12.000 el 20/11.")]
    [InlineData("Anoté doce mil pesos.")]
    public void Run_UnchileanFormat_Fails(string reply) => Assert.False(Of(CheckNames.Format, SampleRequests.Expense(), reply).Ok);

    [Theory]
    [InlineData("Entendí «gasté 12 lucas en el super».", true)]
    [InlineData("Entendí \"gasté 12 lucas\" y son $12.000.", true)]
    [InlineData("Entendí «gasté 12 lucas ayer».", false)]
    [InlineData("Dijiste «hola» y son 12 lucas.", false)]
    public void Run_WordsOfTheRequestInQuotes_KeepTheirForm(string reply, bool ok) =>
        Assert.Equal(ok, Of(CheckNames.Format, SampleRequests.Expense(), reply).Ok);

    [Theory]
    [InlineData("Son UF 2,50 al 12,5 %.", true)]
    [InlineData("Son UF 2,5 al 12,5 %.", false)]
    [InlineData("Son UF 2,50 al 12.5 %.", false)]
    [InlineData("Son UF 2,50 al 12,5%.", false)]
    [InlineData("Son 2,50 UF.", false)]
    public void Run_UnitsAndPercentages_HaveOneForm(string reply, bool ok) => Assert.Equal(ok, Of(CheckNames.Format, With(
        Fact.Amount("amount", new Money(2.5m, Currency.UF), "monto"), Fact.Percent("percent", 12.5m, "tasa")), reply).Ok);

    [Theory]
    [InlineData("$30.000 + $15.990 = $45.990", true)]
    [InlineData("$30.000 + $15.990 = $30.000", false)]
    [InlineData("$45.990 - $15.990 = $30.000", true)]
    public void Run_SumInTheReply_MustAddUp(string reply, bool ok) => Assert.Equal(ok, Of(CheckNames.Format, SampleRequests.Breakdown(), reply).Ok);

    [Fact]
    public void Run_ItemsThatDoNotSumToTheTotal_Fail()
    {
        var request = With(
            Fact.Amount("item_1", Money.Clp(1000), "a"), Fact.Amount("item_2", Money.Clp(2000), "b"),
            Fact.Amount("total", Money.Clp(4000), "total"), Fact.Count("count", 2, "ítems"));

        Assert.False(Of(CheckNames.Format, request, "Total: $4.000.").Ok);
    }

    [Theory]
    [InlineData("Quedó en la categoría \"supermercado\".", true)]
    [InlineData("Quedó en la categoría \"viajes espaciales\".", false)]
    [InlineData("Quedó en eating_out.", false)]
    public void Run_Category_MustExist(string reply, bool ok) => Assert.Equal(ok, Of(CheckNames.Format, SampleRequests.Expense(), reply).Ok);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hola\u0007")]
    public void Run_Shapeless_Fails(string reply) => Assert.False(Of(CheckNames.Model, SampleRequests.Expense(), reply).Ok);

    [Fact]
    public void Run_ConversionResult_MayRoundToWholePesos() =>
        Assert.True(Of(CheckNames.Figures, With(Fact.Amount("result", Money.Clp(38123.4567m), "resultado")), "Son $38.123.").Ok);

    [Fact]
    public void Run_SpokenAmountOfThePerson_IsEvidence() =>
        Assert.True(Of(CheckNames.Figures, With() with { Text = "quiero juntar 2 palos 300" }, "Tu meta es $2.300.000.").Ok);

    private static CheckResult Of(string name, ReplyRequest request, string reply) =>
        ReplyChecks.Run(request, reply).Single(c => c.Name == name);

    private static ReplyRequest With(params Fact[] facts) =>
        new("hola", "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, facts);
}
