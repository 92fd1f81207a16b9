using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Budgets;

/// <summary>The warnings that a budget gives, in order of urgency.</summary>
public enum BudgetLevel
{
    /// <summary>Less than 80 % is spent.</summary>
    Fine,

    /// <summary>80 % or more is spent.</summary>
    Near,

    /// <summary>100 % or more is spent.</summary>
    Reached,
}

/// <summary>How a budget stands: pure arithmetic on what was spent in its period.</summary>
/// <param name="Limit">The budget; positive.</param>
/// <param name="Spent">What was spent in the period, in the budget's currency.</param>
public sealed record BudgetStanding(Money Limit, Money Spent)
{
    private const decimal NearShare = 80m;

    /// <summary>What is left; negative when the budget is overdrawn.</summary>
    public Money Left => Limit - Spent;

    /// <summary>Spent share in percent with one decimal, rounded down so that 99.96 % never reads as reached.</summary>
    public decimal Percent => Limit.Value <= 0 ? 100m : Math.Floor(Spent.Value * 1000m / Limit.Value) / 10m;

    public BudgetLevel Level => Percent switch
    {
        >= 100m => BudgetLevel.Reached,
        >= NearShare => BudgetLevel.Near,
        _ => BudgetLevel.Fine,
    };

    /// <summary>The warning that an expense causes: the level that it lifts the budget to, or null when the level stays.</summary>
    public static BudgetLevel? Crossed(Money limit, Money before, Money expense)
    {
        var old = new BudgetStanding(limit, before).Level;
        var now = new BudgetStanding(limit, before + expense).Level;
        return now > old ? now : null;
    }

    /// <summary>What may be spent each day from a day to the end of the period, rounded down; zero when nothing is left.</summary>
    public Money PerDay(DateOnly today, DateOnly periodEnd)
    {
        var days = Math.Max(1, periodEnd.DayNumber - today.DayNumber + 1);
        return new Money(Math.Max(0m, Math.Floor(Left.Value / days)), Limit.Currency);
    }
}
