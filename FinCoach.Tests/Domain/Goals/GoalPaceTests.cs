using FinCoach.Domain.Amounts;
using FinCoach.Domain.Goals;

namespace FinCoach.Tests.Domain.Goals;

public sealed class GoalPaceTests
{
    [Fact]
    public void PerMonth_GoalWithDeadline_ArrivesInTime()
    {
        var pace = new GoalPace(Money.Clp(2_000_000), Money.Clp(500_000), new DateOnly(2027, 2, 28));

        Assert.Equal(4, pace.MonthsLeft(new DateOnly(2026, 11, 20)));
        Assert.Equal(Money.Clp(375_000), pace.PerMonth(new DateOnly(2026, 11, 20)));
        Assert.Equal(25m, pace.Percent);
    }

    [Fact]
    public void PerMonth_PassedDeadline_IsNothing() =>
        Assert.Null(new GoalPace(Money.Clp(100), Money.Clp(0), new DateOnly(2026, 1, 1)).PerMonth(new DateOnly(2026, 2, 1)));
}
