using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Simulator.Methods;

namespace FinCoach.Simulator.Updates;

/// <summary>Long polling: one poller at a time, the newest wins. Thread-safe.</summary>
internal sealed class Poll(UpdateQueue queue, WebhookSubscription webhook, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private int _newest;

    public async Task<(IReadOnlyList<PendingUpdate> Updates, Refusal? Refusal)> ReadAsync(
        long offset, int limit, TimeSpan timeout, CancellationToken ct)
    {
        var turn = Interlocked.Increment(ref _newest);
        queue.Changed.Ring();
        var started = real.GetTimestamp();
        while (true)
        {
            var ring = queue.Changed.Next;
            if (webhook.Current is not null)
            {
                return ([], Refusal.WebhookActive);
            }

            if (Volatile.Read(ref _newest) != turn)
            {
                return ([], Refusal.OtherPoller);
            }

            var updates = queue.Read(offset, limit);
            var left = timeout - real.GetElapsedTime(started);
            if (updates.Count > 0 || left <= TimeSpan.Zero || !await Bell.WaitAsync(ring, left, real, ct))
            {
                return (updates, null);
            }
        }
    }
}
