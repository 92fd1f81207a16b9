using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;

namespace FinCoach.Domain.Goals;

/// <summary>How a savings goal stands and what it asks for each month.</summary>
/// <param name="Target">What is to be saved; positive.</param>
/// <param name="Saved">What is saved so far, in the same currency.</param>
/// <param name="Deadline">The last day; null when there is none.</param>
public sealed record GoalPace(Money Target, Money Saved, DateOnly? Deadline)
{
    /// <summary>What is missing; zero when the goal is reached.</summary>
    public Money Missing => new(Math.Max(0m, Target.Value - Saved.Value), Target.Currency);

    public bool IsReached => Missing.Value == 0;

    /// <summary>Saved share in percent with one decimal, rounded down; at most 100.</summary>
    public decimal Percent => Target.Value <= 0 ? 100m : Math.Min(100m, Math.Floor(Saved.Value * 1000m / Target.Value) / 10m);

    /// <summary>Months that are left, the current one included; null without a deadline, zero when it has passed.</summary>
    public int? MonthsLeft(DateOnly today) => Deadline is not { } deadline
        ? null
        : deadline < today ? 0 : ((deadline.Year - today.Year) * 12) + deadline.Month - today.Month + 1;

    /// <summary>What to put aside each month to arrive in time, rounded up; null without a deadline or when it has passed.</summary>
    public Money? PerMonth(DateOnly today)
    {
        if (MonthsLeft(today) is not { } months || months == 0)
        {
            return null;
        }

        var exact = Missing.Value / months;
        var rounded = Converter.Round(exact, Target.Currency);
        var step = Target.Currency == Currency.CLP ? 1m : 0.01m;
        return new Money(rounded < exact ? rounded + step : rounded, Target.Currency);
    }
}
