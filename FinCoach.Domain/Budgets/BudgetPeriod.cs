using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Budgets;

/// <summary>The calendar days that a budget runs over.</summary>
public static class BudgetPeriod
{
    /// <summary>The day, the week (Monday to Sunday) or the month around a day.</summary>
    public static Period Around(DateOnly day, Recurrence recurrence) => recurrence switch
    {
        Recurrence.Daily => new Period(day, day),
        Recurrence.Weekly => TimeFrame.Week(day),
        _ => TimeFrame.Month(day),
    };
}
