using FinCoach.Domain.Amounts;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Amounts;

public sealed class MoneyFormatTests
{
    [Theory]
    [InlineData(12990, Currency.CLP, "$12.990")]
    [InlineData(1200000, Currency.CLP, "$1.200.000")]
    [InlineData(2.5, Currency.UF, "UF 2,50")]
    [InlineData(20.5, Currency.USD, "US$ 20,50")]
    [InlineData(-500, Currency.CLP, "-$500")]
    public void Format_Money_ReadsChilean(double value, Currency currency, string expected) =>
        Assert.Equal(expected, MoneyFormat.Format(new Money((decimal)value, currency)));

    [Fact]
    public void TryParse_FormattedMoney_GivesItBack()
    {
        var money = from cents in Gen.Choose(1, int.MaxValue)
                    from currency in Gen.Elements(Enum.GetValues<Currency>())
                    select currency == Currency.CLP ? Money.Clp(cents) : new Money(cents / 100m, currency);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(money.ToArbitrary(), m =>
            MoneyFormat.TryParse(MoneyFormat.Format(m), out var back) && back == m));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hola")]
    [InlineData("$")]
    [InlineData("5 lucas y algo")]
    public void TryParse_NoAmount_IsFalse(string text) => Assert.False(MoneyFormat.TryParse(text, out _));
}
