using FinCoach.Domain.Style;

namespace FinCoach.Tests.Domain.Style;

public sealed class SensitiveSituationTests
{
    [Theory]
    [InlineData("me estafaron con 200 lucas", "fraud")]
    [InlineData("ME CLONARON la tarjeta, qué hago", "fraud")]
    [InlineData("hay una compra que no reconozco de $45.990", "fraud")]
    [InlineData("no reconozco ese cargo", "fraud")]
    [InlineData("caí en el cuento del tío", "fraud")]
    [InlineData("me hicieron un portonazo y perdí el auto", "fraud")]
    [InlineData("me vaciaron la cuenta rut", "fraud")]
    [InlineData("murió mi papá y gasté 900 lucas en el funeral", "grief")]
    [InlineData("mi abuelita falleció ayer", "grief")]
    [InlineData("gasté 300 mil en el velorio", "grief")]
    [InlineData("perdimos a nuestra guagua", "grief")]
    [InlineData("pagué 50 lucas de la quimioterapia", "grief")]
    [InlineData("a veces me quiero morir", "grief")]
    [InlineData("estoy súper endeudado", "debt_trouble")]
    [InlineData("toy tapado en deudas", "debt_trouble")]
    [InlineData("no puedo pagar la tarjeta este mes", "debt_trouble")]
    [InlineData("no llego a fin de mes", "debt_trouble")]
    [InlineData("me van a embargar la casa", "debt_trouble")]
    [InlineData("estoy en dicom", "debt_trouble")]
    [InlineData("debo 3 cuotas atrasadas del crédito", "debt_trouble")]
    [InlineData("me echaron de la pega", "debt_trouble")]
    [InlineData("aposté todo el sueldo en el casino", "debt_trouble")]
    [InlineData("quedé cesante y tengo que pagar el arriendo", "debt_trouble")]
    public void Of_Trouble_IsHeard(string text, string flag) => Assert.Equal(flag, SensitiveSituation.Of(text));

    [Theory]
    [InlineData("gasté 12 lucas en el super")]
    [InlineData("pagué la última cuota de mi deuda!!")]
    [InlineData("¿qué es DICOM?")]
    [InlineData("¿cómo evito un fraude?")]
    [InlineData("15 lucas en el terminal de buses")]
    [InlineData("me mató el precio del cine jaja")]
    [InlineData("mi mamá partió a Concepción, 20 lucas en pasajes")]
    [InlineData("compré un regalo pa mi polola")]
    [InlineData("ya no debo nada")]
    [InlineData("no puedo creer lo barato que salió")]
    [InlineData("quiero pagar menos en la tarjeta")]
    [InlineData("20 lucas en flores para mi abuela")]
    public void Of_EverydayTalk_IsNoTrouble(string text) => Assert.Null(SensitiveSituation.Of(text));

    [Fact]
    public void Flags_OfEverySituation_ForceTheStyleLow()
    {
        foreach (var text in (string[])["me estafaron", "murió mi mamá", "estoy endeudada"])
        {
            var style = StyleLine.For(1m, FinCoach.Domain.Language.Tone.Coach, [SensitiveSituation.Of(text)!]);

            Assert.Equal(IntensityBucket.Low, style.Bucket);
        }
    }

    [Fact]
    public void Of_AnEndlessText_StaysLinear() =>
        Assert.Null(SensitiveSituation.Of(string.Concat(Enumerable.Repeat("no puedo me perdí a mi ", 20_000))));
}
