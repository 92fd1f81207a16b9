using System.Globalization;
using FinCoach.Domain.Amounts;

namespace FinCoach.Tests.Domain.Amounts;

public sealed class MoneyGrammarTests
{
    [Theory]
    [InlineData("$12.990", "12990 CLP")]
    [InlineData("12.990 pesos", "12990 CLP")]
    [InlineData("$ 1.200.000", "1200000 CLP")]
    [InlineData("12990", "12990 CLP")]
    [InlineData("12 mil", "12000 CLP")]
    [InlineData("1,5 millones", "1500000 CLP")]
    [InlineData("15k", "15000 CLP")]
    [InlineData("una luca", "1000 CLP")]
    [InlineData("5 lks", "5000 CLP")]
    [InlineData("5 luquitas", "5000 CLP")]
    [InlineData("luca y media", "1500 CLP")]
    [InlineData("media luca", "500 CLP")]
    [InlineData("dos lucas quinientos", "2500 CLP")]
    [InlineData("una gamba", "100 CLP")]
    [InlineData("quina", "500 CLP")]
    [InlineData("un palo", "1000000 CLP")]
    [InlineData("palo y medio", "1500000 CLP")]
    [InlineData("medio palo", "500000 CLP")]
    [InlineData("2 palos 300", "2300000 CLP")]
    [InlineData("2 palos 300 lucas", "2300000 CLP")]
    [InlineData("un millón doscientos mil quinientos", "1200500 CLP")]
    [InlineData("1 millón 200", "1200000 CLP")]
    [InlineData("UF 2,5", "2.5 UF")]
    [InlineData("2,5 UF", "2.5 UF")]
    [InlineData("2.5 UF", "2.5 UF")]
    [InlineData("1 UTM", "1 UTM")]
    [InlineData("US$ 20", "20 USD")]
    [InlineData("20 dólares", "20 USD")]
    [InlineData("U$S 20,50", "20.5 USD")]
    [InlineData("veinte mil", "20000 CLP")]
    [InlineData("mil quinientos", "1500 CLP")]
    [InlineData("doscientas lucas", "200000 CLP")]
    [InlineData("1.5 palos", "1500000 CLP")]
    [InlineData("tres y medio palos", "3500000 CLP")]
    [InlineData("5 lucas y media", "5500 CLP")]
    [InlineData("25 mil 500", "25500 CLP")]
    [InlineData("ciento veinte mil", "120000 CLP")]
    [InlineData("doce mil novecientos noventa", "12990 CLP")]
    [InlineData("mil lucas", "1000000 CLP")]
    [InlineData("12,990 pesos", "12990 CLP")]
    [InlineData("$5 lucas", "5000 CLP")]
    [InlineData("20 euros", "20 EUR")]
    [InlineData("2 lucas 3 gambas", "2300 CLP")]
    [InlineData("3M", "3000000 CLP")]
    [InlineData("1/2", "")]
    [InlineData("2,5 unidades de fomento", "2.5 UF")]
    [InlineData("2 mil millones de pesos", "2000000000 CLP")]
    [InlineData("15mil", "15000 CLP")]
    [InlineData("15 (mil)", "15000 CLP")]
    [InlineData("quince luquitas", "15000 CLP")]
    [InlineData("1 gamba", "100 CLP")]
    [InlineData("una quina", "500 CLP")]
    [InlineData("dosmil", "2000 CLP")]
    [InlineData("veinticincomil quinientos", "25500 CLP")]
    [InlineData("12 con 500", "12500 CLP")]
    [InlineData("un par de lucas", "2000 CLP")]
    [InlineData("tres coma cinco UF", "3.5 UF")]
    [InlineData("uno punto dos millones", "1200000 CLP")]
    [InlineData("media UTM", "0.5 UTM")]
    [InlineData("una UF y media", "1.5 UF")]
    [InlineData("60 lucas cuotas: 3", "60000 CLP")]
    [InlineData("300 lucas en cuotas sin interés 12", "300000 CLP")]
    public void Find_Amount_HasItsValue(string text, string expected) => Assert.Equal(expected, Amounts(text));

    [Theory]
    [InlineData("12345678 lucas", "12345678000 CLP")]
    [InlineData("gasté 12 lucas en el super y 3.500 en pan", "12000 CLP, 3500 CLP")]
    [InlineData("me compré zapatillas por $45.990 en 3 cuotas", "45990 CLP")]
    [InlineData("anota 5.500 uber ayer", "5500 CLP")]
    [InlineData("5 lucas 3 cuotas", "5000 CLP")]
    [InlineData("pagué 30 lucas el 20/11", "30000 CLP")]
    [InlineData("compré en Av. Providencia 1234 por 5 lucas", "5000 CLP")]
    public void Find_InASentence_FindsAllInOrder(string text, string expected) => Assert.Equal(expected, Amounts(text));

    [Theory]
    [InlineData("el 20/11/2026 a las 20:30")]
    [InlineData("llámame al +56 9 8765 4321")]
    [InlineData("9 8765 4321")]
    [InlineData("mi rut es 12.345.678-5")]
    [InlineData("12345678-k")]
    [InlineData("en 3 cuotas")]
    [InlineData("un 2x1")]
    [InlineData("80 %")]
    [InlineData("cien por ciento")]
    [InlineData("en 2025")]
    [InlineData("marzo de 2026")]
    [InlineData("mil gracias")]
    [InlineData("el 15 de marzo")]
    [InlineData("av. Apoquindo 4501")]
    [InlineData("calle los aromos 345")]
    [InlineData("compré un ps5")]
    [InlineData("20.11.2026")]
    [InlineData("4532 1234 5678 9010")]
    [InlineData("una bebida")]
    [InlineData("tengo lucas")]
    public void Find_NumberThatIsNoMoney_FindsNothing(string text) => Assert.Equal("", Amounts(text));

    [Theory]
    [InlineData("gaste\u0301 5 lucas", 7, 14)]
    [InlineData("  $ 12.990!", 2, 10)]
    public void Find_Span_IsOfTheTextAsReceived(string text, int start, int end)
    {
        var span = Assert.Single(MoneyGrammar.Find(text));

        Assert.Equal((start, end), (span.Start, span.End));
    }

    private static string Amounts(string text) => string.Join(", ", MoneyGrammar.Find(text).Select(a =>
        string.Create(CultureInfo.InvariantCulture, $"{a.Money.Value:0.##} {a.Money.Currency}")));
}
