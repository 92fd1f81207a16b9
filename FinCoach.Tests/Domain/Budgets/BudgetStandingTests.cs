using FinCoach.Domain.Amounts;
using FinCoach.Domain.Budgets;

namespace FinCoach.Tests.Domain.Budgets;

public sealed class BudgetStandingTests
{
    [Theory]
    [InlineData(79_999, BudgetLevel.Fine)]
    [InlineData(80_000, BudgetLevel.Near)]
    [InlineData(99_999, BudgetLevel.Near)]
    [InlineData(100_000, BudgetLevel.Reached)]
    public void Level_OfSpent_FollowsTheThresholds(int spent, BudgetLevel expected) =>
        Assert.Equal(expected, new BudgetStanding(Money.Clp(100_000), Money.Clp(spent)).Level);

    [Fact]
    public void Crossed_ExpenseWithinALevel_WarnsOnce()
    {
        Assert.Equal(BudgetLevel.Near, BudgetStanding.Crossed(Money.Clp(100_000), Money.Clp(70_000), Money.Clp(15_000)));
        Assert.Null(BudgetStanding.Crossed(Money.Clp(100_000), Money.Clp(85_000), Money.Clp(5_000)));
    }
}
