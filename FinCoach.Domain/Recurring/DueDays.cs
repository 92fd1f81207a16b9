using FinCoach.Domain.Language;

namespace FinCoach.Domain.Recurring;

/// <summary>The days on which something recurring falls due, counted from the first one.</summary>
/// <param name="Anchor">The first day. A monthly one on the 31st falls on the last day of shorter months and on the 31st again after.</param>
/// <param name="Recurrence">How often.</param>
public readonly record struct DueDays(DateOnly Anchor, Recurrence Recurrence)
{
    private const int DaysInWeek = 7;

    /// <summary>The first of these days that is not before another day.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        if (day <= Anchor)
        {
            return Anchor;
        }

        var passed = day.DayNumber - Anchor.DayNumber;
        switch (Recurrence)
        {
            case Recurrence.Daily:
                return day;
            case Recurrence.Weekly:
                return Anchor.AddDays((passed + DaysInWeek - 1) / DaysInWeek * DaysInWeek);
            case Recurrence.Monthly:
                var months = ((day.Year - Anchor.Year) * 12) + day.Month - Anchor.Month;
                // Every month is counted from the anchor itself: counted from a clamped day, the 31st would stay the 28th.
                var due = Anchor.AddMonths(months);
                return due >= day ? due : Anchor.AddMonths(months + 1);
            default:
                throw new InvalidOperationException($"A recurrence without days: {Recurrence}.");
        }
    }

    /// <summary>The first of these days after another day.</summary>
    public DateOnly After(DateOnly day) => OnOrAfter(day.AddDays(1));

    /// <summary>Those from one day to another, both included.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var due = OnOrAfter(from); due <= to; due = After(due))
        {
            yield return due;
        }
    }
}
