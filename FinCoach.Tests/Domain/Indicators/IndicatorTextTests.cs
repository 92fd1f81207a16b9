using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;

namespace FinCoach.Tests.Domain.Indicators;

public sealed class IndicatorTextTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData("date,unit,value\n2026-11-20,UF,39643.59")]
    [InlineData("fecha;unidad;valor\r\n20-11-2026;uf;39.643,59\r\n")]
    [InlineData("# fuente: SII\n\nvalor;fecha;codigo\n39643,59; 20/11/2026 ;UF")]
    [InlineData("""{"codigo":"uf","nombre":"UF","unidad_medida":"Pesos","serie":[{"fecha":"2026-11-20T03:00:00.000Z","valor":39643.59}]}""")]
    [InlineData("""[{"codigo":"UF","serie":[{"fecha":"2026-11-20","valor":39643.59},{"fecha":"2026-11-20","valor":39643.59}]}]""")]
    public void Read_EitherForm_GivesTheValue(string text) =>
        Assert.Equal([new Indicator(Currency.UF, Day, 39643.59m)], IndicatorText.Read(text));

    [Fact]
    public void Read_Utm_IsKeptUnderTheFirstOfItsMonth() =>
        Assert.Equal(new DateOnly(2026, 11, 1), Assert.Single(IndicatorText.Read("date,unit,value\n2026-11-20,UTM,69265")).Date);

    [Theory]
    [InlineData("", "no value")]
    [InlineData("date,unit,value", "no value")]
    [InlineData("day,unit,value\n1,2,3", "line 1: the heading")]
    [InlineData("date,unit,value\n2026-11-20,UF", "line 2: it has 2 columns")]
    [InlineData("date,unit,value\n2026-11-20,UF,39643.59\n2026-13-20,UF,1", "line 3: \"2026-13-20\" is not a date")]
    [InlineData("date,unit,value\n\n2026-11-20,BTC,1", "line 3: \"BTC\" is not a unit")]
    [InlineData("date,unit,value\n2026-11-20,UF,mil", "line 2: \"mil\" is not a number")]
    [InlineData("date,unit,value\n2026-11-20,UF,-5", "line 2")]
    [InlineData("date;unit;value\n2026-11-20;UF;3964359", "line 2")]
    [InlineData("date,unit,value\n2026-11-20,UF,1\n2026-11-20,UF,2", "two values")]
    [InlineData("{\n\n\"codigo\":", "line 3")]
    [InlineData("{}", "\"codigo\" is missing")]
    [InlineData("""{"codigo":"ipc","serie":[]}""", "ipc")]
    [InlineData("""{"codigo":"uf","unidad_medida":"Porcentaje","serie":[]}""", "Porcentaje")]
    [InlineData("""{"codigo":"uf"}""", "\"serie\"")]
    [InlineData("""{"codigo":"uf","serie":[{"fecha":"ayer","valor":1}]}""", "serie[0]: \"fecha\"")]
    [InlineData("""{"codigo":"uf","serie":[{"fecha":"2026-11-20","valor":"1"}]}""", "serie[0]: \"valor\"")]
    [InlineData("""{"codigo":"uf","serie":[7]}""", "serie[0]")]
    public void Read_Wrong_SaysWhere(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => IndicatorText.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a cuánto está la UF", "UF")]
    [InlineData("¿la U.F. y el Dólar?", "UF,USD")]
    [InlineData("cuánto vale la unidad de fomento", "UF")]
    [InlineData("valor de la unidad tributaria mensual", "UTM")]
    [InlineData("US$ hoy, € ayer, otra vez usd", "USD,EUR")]
    [InlineData("el valor de la ropa en pesos", "")]
    public void Mention_OfUnits_IsFoundOnceEach(string text, string units) =>
        Assert.Equal(units, string.Join(',', UnitMention.Find(text)));
}
