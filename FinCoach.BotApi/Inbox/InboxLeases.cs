using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Inbox;

/// <summary>
/// Takes messages to work on: only the oldest unfinished one of a person, so that a person's messages are answered one
/// at a time and in order, on any number of replicas. A lease that expires frees the message of a dead worker.
/// </summary>
internal sealed class InboxLeases(
    IServiceScopeFactory scopes,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    IOptions<InboxOptions> options)
{
    /// <summary>Leases up to <paramref name="most"/> messages of different people.</summary>
    /// <param name="owner">This taker's fence: whoever commits later under another owner is refused.</param>
    public async Task<IReadOnlyList<InboxItem>> TakeAsync(Guid owner, int most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = real.GetUtcNow();
        var until = now + options.Value.Lease;
        return await db.Inbox.FromSql(
            $"""
            with free as (
                select i.id from app.inbox i
                where i.state = 'open' and i.next_attempt_at <= {now}
                  and (i.lease_until is null or i.lease_until < {now})
                  and not exists (
                      select from app.inbox other
                      where other.person_key = i.person_key and other.state = 'open' and other.id <> i.id
                        and ((other.ordinal, other.id) < (i.ordinal, i.id) or other.lease_until >= {now}))
                order by i.received_at
                limit {most}
                for update skip locked)
            update app.inbox taken
            set lease_until = {until}, lease_owner = {owner}, attempts = taken.attempts + 1
            from free where taken.id = free.id
            returning taken.*
            """).ToListAsync(ct);
    }

    /// <summary>Gives a message back for a later attempt.</summary>
    public async Task ReturnAsync(InboxItem item, string error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var next = real.GetUtcNow() + Backoff(item.Attempts);
        await db.Inbox
            .Where(i => i.Id == item.Id && i.LeaseOwner == item.LeaseOwner && i.State == InboxState.Open)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.NextAttemptAt, next)
                    .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(i => i.LeaseOwner, (Guid?)null)
                    .SetProperty(i => i.Error, error),
                ct);
    }

    /// <summary>1, 2, 4, … seconds, a minute at most.</summary>
    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, attempts - 1)));
}
