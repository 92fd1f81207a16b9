using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Goals;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>A goal and what is saved for it.</summary>
internal sealed record GoalLine(Goal Goal, decimal Saved)
{
    public GoalPace Pace => new(new Money(Goal.Target, Goal.Currency), new Money(Saved, Goal.Currency), Goal.Deadline);

    public Money Money(decimal value) => new(value, Goal.Currency);
}
