using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Outbox;

/// <summary>
/// Takes messages to send: the oldest unsent one of each person, so that a person reads them in order. A nudge that waits for the
/// morning holds up nothing: an answer is never late because of it.
/// </summary>
internal sealed class OutboxLeases(
    IServiceScopeFactory scopes, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<OutboxItem>> TakeAsync(Guid owner, int most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = real.GetUtcNow();
        var until = now + Lease;
        return await db.Outbox.FromSql(
            $"""
            with free as (
                select o.id from app.outbox o
                where o.state = 'pending' and o.next_attempt_at <= {now}
                  and (o.lease_until is null or o.lease_until < {now})
                  and not exists (
                      select from app.outbox older
                      where older.person_key = o.person_key and older.state = 'pending' and older.seq < o.seq
                        and older.payload ->> 'kind' <> {OutboundMessage.Nudge})
                order by o.seq
                limit {most}
                for update skip locked)
            update app.outbox taken
            set lease_until = {until}, lease_owner = {owner}, attempts = taken.attempts + 1
            from free where taken.id = free.id
            returning taken.*
            """).ToListAsync(ct);
    }

    /// <summary>Puts a message off without counting it as tried.</summary>
    public async Task PutOffAsync(OutboxItem item, TimeSpan wait, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = real.GetUtcNow() + wait;
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Outbox
            .Where(o => o.Id == item.Id && o.LeaseOwner == item.LeaseOwner)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(o => o.NextAttemptAt, next)
                    .SetProperty(o => o.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(o => o.Attempts, o => o.Attempts - 1),
                ct);
    }

    /// <summary>Records what became of a message; a late sender whose lease was taken over records nothing.</summary>
    public async Task RecordAsync(OutboxItem item, Delivery delivery, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (item.ForgetAt is not null && delivery.State != OutboxState.Pending)
        {
            await db.Outbox.Where(o => o.Id == item.Id && o.LeaseOwner == item.LeaseOwner).ExecuteDeleteAsync(ct);
            return;
        }

        var next = real.GetUtcNow() + (delivery.RetryAfter ?? TimeSpan.Zero);
        var sentAt = delivery.State == OutboxState.Sent ? real.GetUtcNow() : (DateTimeOffset?)null;
        var mine = await db.Outbox
            .Where(o => o.Id == item.Id && o.LeaseOwner == item.LeaseOwner)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(o => o.State, delivery.State)
                    .SetProperty(o => o.NextAttemptAt, next)
                    .SetProperty(o => o.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(o => o.SentAt, sentAt)
                    .SetProperty(o => o.PlatformMsgId, delivery.PlatformMsgId)
                    .SetProperty(o => o.Error, delivery.Error),
                ct);
        if (mine > 0 && delivery.State == OutboxState.Sent && item.MessageId is { } messageId)
        {
            await db.Messages.Where(m => m.Id == messageId)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.PlatformMsgId, delivery.PlatformMsgId), ct);
        }
    }

    /// <summary>The person blocked the bot: nothing more is tried until they come back.</summary>
    public async Task DropPersonAsync(string personKey, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (channel, externalId) = Telegram.PersonKeys.Parse(personKey);
        await db.Users.Where(u => u.Channel == channel && u.ExternalId == externalId)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.BlockedAt, now), ct);
        await db.Outbox.Where(o => o.PersonKey == personKey && o.State == OutboxState.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.State, OutboxState.Dropped), ct);
    }
}

/// <summary>What became of one attempt.</summary>
/// <param name="RetryAfter">When it stays pending: how long to wait.</param>
/// <param name="Error">A code, never a text of people.</param>
internal sealed record Delivery(
    OutboxState State, string? PlatformMsgId = null, TimeSpan? RetryAfter = null, string? Error = null);
