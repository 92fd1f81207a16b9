using FinCoach.Domain.Amounts;
using FinCoach.Domain.Checks;

namespace FinCoach.Tests.Domain.Checks;

public sealed class FigureScannerTests
{
    [Theory]
    [InlineData("Anoté $12.990 hoy", "$12.990", 12990, Currency.CLP)]
    [InlineData("son 12.990 pesos", "12.990 pesos", 12990, Currency.CLP)]
    [InlineData("$ 1.200.000", "$ 1.200.000", 1200000, Currency.CLP)]
    [InlineData("gasté 12 lucas", "12 lucas", 12000, Currency.CLP)]
    [InlineData("unos 1,5 millones de pesos", "1,5 millones de pesos", 1500000, Currency.CLP)]
    [InlineData("debe UF 2,50", "UF 2,50", 2.5, Currency.UF)]
    [InlineData("debe 2,5 UF", "2,5 UF", 2.5, Currency.UF)]
    [InlineData("US$ 20,50", "US$ 20,50", 20.5, Currency.USD)]
    [InlineData("multa de 3 UTM", "3 UTM", 3, Currency.UTM)]
    [InlineData("veinte mil pesos", "veinte mil pesos", 20000, Currency.CLP)]
    public void Scan_Amount_HasValueUnitAndSpan(string text, string written, double value, Currency currency)
    {
        var figure = Assert.Single(FigureScanner.Scan(text), f => f.Kind == FigureKind.Amount);

        Assert.Equal(written, figure.In(text));
        Assert.Equal((decimal)value, figure.Value);
        Assert.Equal(currency, figure.Currency);
    }

    [Theory]
    [InlineData("sube 12,5 %", "12,5 %", 12.5)]
    [InlineData("sube 12.5%", "12.5%", 12.5)]
    [InlineData("el 15 por ciento", "15 por ciento", 15)]
    public void Scan_Percent_HasValueAndSpan(string text, string written, double value)
    {
        var figure = Assert.Single(FigureScanner.Scan(text));

        Assert.Equal((FigureKind.Percent, written, (decimal)value), (figure.Kind, figure.In(text), figure.Value));
    }

    [Theory]
    [InlineData("el 20 de noviembre", "20 de noviembre", 20, 11, null)]
    [InlineData("el 20 de noviembre de 2026,", "20 de noviembre de 2026", 20, 11, 2026)]
    [InlineData("el 1° de mayo", "1° de mayo", 1, 5, null)]
    [InlineData("(20-11-2026)", "20-11-2026", 20, 11, 2026)]
    [InlineData("2026-11-20", "2026-11-20", 20, 11, 2026)]
    [InlineData("el 20/11", "20/11", 20, 11, null)]
    [InlineData("en noviembre de 2026.", "noviembre de 2026", null, 11, 2026)]
    public void Scan_Date_HasItsParts(string text, string written, int? day, int? month, int? year)
    {
        var figure = Assert.Single(FigureScanner.Scan(text));

        Assert.Equal((FigureKind.Date, written), (figure.Kind, figure.In(text)));
        Assert.Equal((day, month, year), (figure.Day, figure.Month, figure.Year));
    }

    [Theory]
    [InlineData("en 3 cuotas", FigureKind.Count)]
    [InlineData("durante 2026", FigureKind.Year)]
    [InlineData("la ley 21.719", FigureKind.Number)]
    public void Scan_OtherNumbers_KeepTheirKind(string text, FigureKind kind) =>
        Assert.Equal(kind, Assert.Single(FigureScanner.Scan(text)).Kind);

    [Theory]
    [InlineData("escríbeme al [RUT_1]")]
    [InlineData("covid19 y 2x1")]
    [InlineData("a las 19:30")]
    [InlineData("1. Anota todo\n2) Revisa")]
    [InlineData("")]
    public void Scan_NoFigure_IsEmpty(string text) => Assert.DoesNotContain(FigureScanner.Scan(text), f => f.Kind != FigureKind.Number);

    [Theory]
    [InlineData("99999999999999999999999999999999999999999 pesos")]
    [InlineData("$$$ UF UF % 12-12-12-12 1.2.3.4 ,,5 5,, 7 por ")]
    [InlineData("0000-00-00 99 de mayo 31/31/2026")]
    public void Scan_Oddities_NeverThrow(string text) => Assert.NotNull(FigureScanner.Scan(text));

    [Fact]
    public void Scan_HundredThousandDigitsAndSigns_IsQuickEnoughToFinish() =>
        Assert.NotNull(FigureScanner.Scan(string.Concat(Enumerable.Repeat("$1.234 2,5% 3/4 ", 6_000))));
}
