using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.AiApi;

namespace FinCoach.Tests.Domain.Checks;

public sealed class PolicyCheckTests
{
    private const string Disclaimer = " " + PolicyCheck.Disclaimer;

    [Theory]
    [InlineData("Te recomiendo comprar acciones de Falabella.")]
    [InlineData("Invierte en bitcoin.")]
    [InlineData("Invierte tu plata en el fondo E.")]
    [InlineData("Deberías meter todo en criptomonedas.")]
    [InlineData("Compra dólares ahora.")]
    [InlineData("La mejor inversión es SQM.")]
    [InlineData("Te conviene poner tus ahorros en ETF.")]
    [InlineData("Le sugiero invertir en fondos mutuos.")]
    [InlineData("Cámbiate al fondo A.")]
    public void Run_SpecificRecommendation_IsRefusedEvenWithADisclaimer(string reply) => Assert.False(Run(reply + Disclaimer).Ok);

    [Theory]
    [InlineData("Tiene rentabilidad garantizada.")]
    [InlineData("Vas a ganar un 10 % seguro.")]
    [InlineData("Te aseguro que ganas con esto.")]
    [InlineData("Es una inversión sin riesgo.")]
    [InlineData("Puedes duplicar tu plata en un mes.")]
    public void Run_PromiseOfReturn_IsRefused(string reply) => Assert.False(Run(reply + Disclaimer, "me ofrecen 10 %").Ok);

    [Theory]
    [InlineData("No puedo recomendarte comprar acciones de una empresa en particular.")]
    [InlineData("Ninguna inversión tiene rentabilidad garantizada.")]
    [InlineData("Desconfía si te prometen ganancias seguras sin riesgo.")]
    [InlineData("Nadie te puede asegurar que ganarás plata invirtiendo.")]
    [InlineData("Un depósito a plazo es un instrumento de renta fija que ofrecen los bancos.")]
    [InlineData("Los fondos mutuos cobran comisiones: compáralas antes de decidir.")]
    public void Run_GeneralTalkWithDisclaimer_Passes(string reply) => Assert.True(Run(reply + Disclaimer).Ok);

    [Theory]
    [InlineData("Compra pan y anótalo.")]
    [InlineData("Te recomiendo anotar cada gasto.")]
    [InlineData("Anotado: $12.000 en supermercado.")]
    [InlineData("Te conviene pagar el total de la tarjeta para no pagar intereses.")]
    public void Run_EverydayAdvice_NeedsNothing(string reply) => Assert.True(Run(reply, "gasté $12.000").Ok);

    [Fact]
    public void Run_InvestingWithoutDisclaimer_IsRefused() => Assert.False(Run("Los fondos mutuos reúnen plata de muchas personas.").Ok);

    [Fact]
    public void Run_DeclinedWithoutDisclaimer_IsRefused() =>
        Assert.False(PolicyCheck.Run("En eso no te puedo ayudar.", SampleRequests.Bare(Acts.InvestmentDeclined)).Ok);

    [Theory]
    [InlineData("El RUT es 12.345.678-5.")]
    [InlineData("Escríbele a juan@correo.cl.")]
    [InlineData("Llama al +56 9 8765 4321.")]
    [InlineData("Tu tarjeta 4111 1111 1111 1111 está lista.")]
    [InlineData("Hola [NAME_1].")]
    public void Run_DataThatTheRequestDidNotHold_IsRefusedWithoutRepeatingIt(string reply)
    {
        var check = Run(reply);

        Assert.False(check.Ok);
        Assert.All(check.Reasons, r => Assert.DoesNotMatch("[0-9@]", r));
    }

    [Fact]
    public void Run_DataOfTheRequest_Passes() => Assert.True(Run("Anoté el pago a juan@correo.cl.", "pagué a juan@correo.cl").Ok);

    [Theory]
    [InlineData("Fuente: BancoEstado, CuentaRUT: límites y tarifas; CMF Educa, Cuenta vista (02-02-2026).")]
    [InlineData("Los topes de la CuentaRUT valen desde el 01-03-2026.")]
    public void Run_ADateBesideAnAccount_Passes(string reply) => Assert.True(Run(reply).Ok);

    [Fact]
    public void Run_AnAccountBesideADate_IsRefused() => Assert.False(Run("El 02-02-2026 a la cuenta vista 5540018273.").Ok);

    private static CheckResult Run(string reply, string text = "hola") =>
        PolicyCheck.Run(reply, new ReplyRequest(text, "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, []));
}
