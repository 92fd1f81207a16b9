using System.Globalization;
using FinCoach.Trainer.Gaps;
using FinCoach.Trainer.Reports;
using Quartz;

namespace FinCoach.Trainer.Schedules;

/// <summary>One job's rhythm in Chile's time.</summary>
/// <param name="Job">As in <c>ml.job_runs.job</c>.</param>
/// <param name="Cron">Quartz's seven fields: seconds, minutes, hours, day of month, month, day of week.</param>
/// <param name="EveryOther">Every second slot only: a fortnight, counted from a fixed Monday.</param>
internal sealed record Schedule(string Job, string Cron, bool EveryOther = false)
{
    private const int DaysOfLookBack = 15;

    /// <summary>Chile's time zone: nights are quiet there.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

    /// <summary>The rhythm of the loop: ETL daily, training weekly, report fortnightly, and what keeps the house.</summary>
    public static readonly IReadOnlyList<Schedule> All =
    [
        new(RefreshJob.JobName, "0 7 * * * ?"),
        new(EtlJob.JobName, "0 10 3 * * ?"),
        new(GapJob.JobName, "0 25 3 * * ?"),
        new(RetentionJob.JobName, "0 40 3 * * ?"),
        new(TrainingJob.JobName, "0 0 4 ? * SUN"),
        new(ReportJob.JobName, "0 0 6 ? * MON", EveryOther: true),
    ];

    private static readonly DateOnly Monday = new(2026, 1, 5);

    private readonly CronExpression cron = new(Cron, Zone);

    /// <summary>The first slot after an instant.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset instant)
    {
        var next = instant;
        do
        {
            next = cron.GetNextValidTimeAfter(next) ?? throw new InvalidOperationException($"{Job} has no further slot.");
        }
        while (!Counts(next));

        return next;
    }

    /// <summary>The last slot at or before an instant.</summary>
    public DateTimeOffset LastUntil(DateTimeOffset instant)
    {
        // Quartz looks ahead alone: from far enough back every slot up to the instant is passed.
        var slot = NextAfter(instant.AddDays(-DaysOfLookBack));
        for (var next = NextAfter(slot); next <= instant; next = NextAfter(next))
        {
            slot = next;
        }

        return slot;
    }

    /// <summary>How a slot is written in <c>ml.job_runs</c>: in UTC, equal on every replica.</summary>
    public static string SlotOf(DateTimeOffset slot) => slot.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private bool Counts(DateTimeOffset slot) =>
        !EveryOther || (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(slot, Zone).Date).DayNumber - Monday.DayNumber) / 7 % 2 == 0;
}
