using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator;

/// <summary>Growing update and message ids, also across restarts of the process.</summary>
internal sealed class IdSequence
{
    // Telegram.Bot reads both ids as 32 bits. Ten ids a second from here on last until 2032, and a restart only
    // meets old ids when the process before made more than ten a second over its whole life.
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int _update;
    private int _message;

    public IdSequence(IOptions<SimulatorOptions> options, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
    {
        var first = options.Value.FirstId
            ?? (int)Math.Clamp((real.GetUtcNow() - Epoch).TotalSeconds * 10, 1, int.MaxValue / 2);
        _update = _message = first - 1;
    }

    public int NextUpdate() => Interlocked.Increment(ref _update);

    public int NextMessage() => Interlocked.Increment(ref _message);
}
