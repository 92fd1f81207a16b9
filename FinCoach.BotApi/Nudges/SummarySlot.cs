using FinCoach.Data.App;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Nudges;

/// <summary>A summary that may be sent today.</summary>
/// <param name="On">The Monday or the first of the month that it belongs to: its key.</param>
/// <param name="About">What it tells of: the week or month that has ended.</param>
/// <param name="Before">What it compares with.</param>
internal sealed record SummarySlot(NudgeKind Kind, DateOnly On, Period About, Period Before)
{
    // After an outage a summary comes a day or two late; later than that it is no news any more.
    private const int WeeklyDays = 2;
    private const int MonthlyDays = 3;

    /// <summary>Those of a day; mostly none.</summary>
    public static IEnumerable<SummarySlot> Of(DateOnly today)
    {
        var monday = TimeFrame.Week(today).From;
        if (today < monday.AddDays(WeeklyDays))
        {
            yield return new SummarySlot(NudgeKind.WeeklySummary, monday, TimeFrame.Week(today, -1), TimeFrame.Week(today, -2));
        }

        if (today.Day <= MonthlyDays)
        {
            yield return new SummarySlot(
                NudgeKind.MonthlySummary, TimeFrame.Month(today).From, TimeFrame.Month(today, -1), TimeFrame.Month(today, -2));
        }
    }
}
