using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>The span that a span is compared with.</summary>
internal static class PeriodBefore
{
    /// <summary>The month, week or year before one; for any other span as many days just before it.</summary>
    public static Period Of(Period span)
    {
        if (span == TimeFrame.Month(span.From))
        {
            return TimeFrame.Month(span.From, -1);
        }

        if (span.From is { Day: 1, Month: 1 } && span.To is { Day: 31, Month: 12 } && span.From.Year == span.To.Year)
        {
            return TimeFrame.Months(span.From.Year - 1, 1, 12);
        }

        var days = span.To.DayNumber - span.From.DayNumber + 1;
        return new Period(TimeFrame.AddDays(span.From, -days), TimeFrame.AddDays(span.From, -1));
    }

    /// <summary>The part of the span before that has gone by as far as the running one; the whole when it does not run.</summary>
    public static Period UpToNow(Period span, Period before, DateOnly today)
    {
        if (today < span.From || today >= span.To)
        {
            return before;
        }

        var reached = span == TimeFrame.Month(span.From)
            ? TimeFrame.AddMonths(today, -1)
            : TimeFrame.AddDays(before.From, today.DayNumber - span.From.DayNumber);
        return before with { To = reached < before.To ? reached : before.To };
    }
}
