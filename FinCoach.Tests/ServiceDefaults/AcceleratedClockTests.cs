using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.ServiceDefaults;

public sealed class AcceleratedClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Origin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void GetUtcNow_AfterOneRealMinute_ShowsOneProductHour()
    {
        var real = new FakeTimeProvider(Start);
        var clock = new AcceleratedClock(real, Origin, Start, 60);

        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Origin.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void CreateTimer_DueInOneProductHour_FiresAfterOneRealMinute()
    {
        var real = new FakeTimeProvider(Start);
        var clock = new AcceleratedClock(real, Origin, Start, 60);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);

        real.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, fired);
        real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, fired);
    }

    [Fact]
    public void GetElapsedTime_InProductTime_IsScaled()
    {
        var real = new FakeTimeProvider(Start);
        var clock = new AcceleratedClock(real, Origin, Start, 10);
        var from = clock.GetTimestamp();

        real.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(TimeSpan.FromSeconds(30), clock.GetElapsedTime(from));
    }
}
