using FinCoach.Trainer.Schedules;

namespace FinCoach.Tests.Trainer.Schedules;

public sealed class ScheduleTests
{
    [Theory]
    // America/Santiago is UTC-3 in summer, UTC-4 in winter.
    [InlineData("etl", "2026-11-20T12:00:00Z", "2026-11-20T06:10:00Z")]
    [InlineData("etl", "2026-11-20T06:10:00Z", "2026-11-20T06:10:00Z")]
    [InlineData("etl", "2026-11-20T06:09:59Z", "2026-11-19T06:10:00Z")]
    [InlineData("etl", "2026-07-20T12:00:00Z", "2026-07-20T07:10:00Z")]
    [InlineData("training", "2026-11-20T12:00:00Z", "2026-11-15T07:00:00Z")]
    [InlineData("refresh", "2026-11-20T12:30:00Z", "2026-11-20T12:07:00Z")]
    public void LastUntil_OfAnInstant_IsTheSlotInChileanTime(string job, string now, string slot) =>
        Assert.Equal(slot, Schedule.SlotOf(Named(job).LastUntil(DateTimeOffset.Parse(now, null))));

    [Fact]
    public void NextAfter_OfTheReport_IsEveryOtherMonday()
    {
        var report = Named("report");
        var slot = report.NextAfter(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 30; i++)
        {
            var next = report.NextAfter(slot);
            // Six in the morning in Chile; a change of the clock moves it by an hour in UTC.
            Assert.Equal(14, (TimeZoneInfo.ConvertTime(next, Schedule.Zone).Date - TimeZoneInfo.ConvertTime(slot, Schedule.Zone).Date).Days);
            Assert.Equal((DayOfWeek.Monday, 6), (TimeZoneInfo.ConvertTime(next, Schedule.Zone).DayOfWeek, TimeZoneInfo.ConvertTime(next, Schedule.Zone).Hour));
            slot = next;
        }
    }

    private static Schedule Named(string job) => Schedule.All.Single(s => s.Job == job);
}
