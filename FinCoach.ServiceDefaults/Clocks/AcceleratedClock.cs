namespace FinCoach.ServiceDefaults.Clocks;

/// <summary>A clock that shows <paramref name="origin"/> at the real instant <paramref name="anchor"/> and runs at <paramref name="rate"/>.</summary>
/// <param name="real">The clock of the machine.</param>
/// <param name="rate">Product seconds per real second, at least 1.</param>
public sealed class AcceleratedClock(TimeProvider real, DateTimeOffset origin, DateTimeOffset anchor, double rate)
    : TimeProvider
{
    private readonly long _start = real.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => origin + ((real.GetUtcNow() - anchor) * rate);

    public override long GetTimestamp() => _start + (long)((real.GetTimestamp() - _start) * rate);

    /// <summary>Timers are given in product time and so come due sooner on the real clock.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period));

    private TimeSpan ToReal(TimeSpan product) =>
        product == Timeout.InfiniteTimeSpan ? product : product / rate;
}
