using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;

namespace FinCoach.Tests.Domain.Indicators;

public sealed class ConverterTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    // Invented values: the arithmetic is tested, not the market.
    private static readonly Indicator[] Known =
    [
        new(Currency.UF, new DateOnly(2026, 11, 20), 40_000.50m), new(Currency.UF, new DateOnly(2026, 11, 19), 39_990m),
        new(Currency.USD, new DateOnly(2026, 11, 18), 950m), new(Currency.UF, new DateOnly(2026, 11, 21), 41_000m),
    ];

    [Fact]
    public void Convert_UfToPesos_RoundsOnceAndNamesTheValue()
    {
        var conversion = Converter.Convert(new Money(3.5m, Currency.UF), Currency.CLP, Known, Day);

        Assert.Equal(Money.Clp(140_002), conversion!.Result);
        Assert.Equal(Day, Assert.Single(conversion.Used).Date);
    }

    [Fact]
    public void Convert_DollarsToUf_GoesThroughPesosWithTheLastKnownDay()
    {
        var conversion = Converter.Convert(new Money(100, Currency.USD), Currency.UF, Known, Day);

        Assert.Equal(new Money(2.3750m, Currency.UF), conversion!.Result);
        Assert.Equal(new DateOnly(2026, 11, 18), conversion.Used[0].Date);
    }

    [Fact]
    public void Convert_UnknownUnit_GivesNothing() =>
        Assert.Null(Converter.Convert(new Money(1, Currency.UTM), Currency.CLP, Known, Day));
}
