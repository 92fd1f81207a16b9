using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;

namespace FinCoach.Tests.Domain.Instalments;

public sealed class InstalmentPlanTests
{
    [Theory]
    [InlineData(45_990, 3)]
    [InlineData(100, 48)]
    [InlineData(1_000_001, 12)]
    public void Split_Price_AddsUpToThePeso(int price, int count)
    {
        var parts = InstalmentPlan.Split(Money.Clp(price), count, new DateOnly(2026, 1, 31));

        Assert.Equal(count, parts.Count);
        Assert.Equal(price, parts.Sum(p => p.Amount.Value));
        Assert.Equal(new DateOnly(2026, 2, 28), parts[1].Due);
    }

    [Fact]
    public void Split_OnePart_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InstalmentPlan.Split(Money.Clp(10), 1, new DateOnly(2026, 1, 1)));
}
