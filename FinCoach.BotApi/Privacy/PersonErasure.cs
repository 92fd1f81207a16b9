using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Privacy;

/// <summary>
/// Erases a person from schema <c>app</c> in one transaction, and leaves a tombstone that asks the owner of <c>ml</c> to do the same
/// (docs/adr/0011). What is counted without them (cost, latency, errors) stays, with nothing that leads to them.
/// </summary>
internal sealed class PersonErasure(AppDbContext db, TimeProvider clock)
{
    // The last word goes out in seconds; when Telegram is down for longer than this, it is not said.
    private static readonly TimeSpan LastWordWithin = TimeSpan.FromHours(1);

    private User? _requested;

    /// <summary>Has <see cref="SaveAsync"/> erase the person with the turn.</summary>
    public void Request(User person) => _requested = person;

    /// <summary>Forgets a request, when the turn that made it failed.</summary>
    public void Withdraw() => _requested = null;

    /// <summary>Saves the turn; a person who asked for it is erased in the same transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The lease was lost; nothing was written.</exception>
    public Task SaveAsync(InboxItem item, CancellationToken ct) =>
        _requested is { } person ? EraseAsync(person, item, ct) : db.SaveChangesAsync(ct);

    /// <param name="person">Whom to erase.</param>
    /// <param name="last">The message that asked for it; null when none did. It stays, blank and nobody's, so that the channel may deliver it again.</param>
    public async Task EraseAsync(User person, InboxItem? last, CancellationToken ct)
    {
        db.Add(PersonAudit.Entry(person, PersonAudit.DataErased, last?.RequestId, clock.GetUtcNow()));
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
            await PurgeAsync(person, last, ct);
            await transaction.CommitAsync(ct);
        });
        db.ChangeTracker.Clear();
    }

    private async Task PurgeAsync(User person, InboxItem? last, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var key = PersonKeys.Of(person.Channel, person.ExternalId);
        var lastItem = last?.Id ?? Guid.Empty;
        var lastRequest = last?.RequestId ?? Guid.Empty;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into app.erasures (id, requested_at, user_hash, message_ids, request_ids)
            select {id}, {now}, {UserHash.Of(person.Id)},
                array(select m.id from app.messages m join app.sessions s on s.id = m.session_id where s.user_id = {person.Id}),
                array(
                    select request_id from app.event_log where user_id = {person.Id}
                    union select request_id from app.inbox where person_key = {key}
                    union select request_id from app.outbox where person_key = {key}
                    union select m.request_id from app.messages m join app.sessions s on s.id = m.session_id where s.user_id = {person.Id})
            """,
            ct);
        await ErasedTraces.RemoveSpansAsync(db, ct);

        // The reasons of checks may quote a reply; the rest of a log row is figures and versions.
        await db.Database.ExecuteSqlAsync(
            $"""
            update app.event_log set user_id = null, session_id = null, request_id = gen_random_uuid(), checks = '[]'
            where user_id = {person.Id}
            """,
            ct);
        await db.Database.ExecuteSqlAsync($"delete from app.inbox where person_key = {key} and id <> {lastItem}", ct);
        await db.Database.ExecuteSqlAsync($"update app.inbox set person_key = {"erased:" + id} where id = {lastItem}", ct);
        await db.Database.ExecuteSqlAsync(
            $"delete from app.outbox where person_key = {key} and (request_id <> {lastRequest} or payload->>'kind' = 'question')", ct);
        await db.Database.ExecuteSqlAsync(
            $"update app.outbox set message_id = null, forget_at = {now + LastWordWithin} where person_key = {key}", ct);

        // Everything else of a person hangs on this row (FinCoach.Tests/BotApi/Privacy proves it of every table).
        await db.Database.ExecuteSqlAsync($"delete from app.users where id = {person.Id}", ct);
    }
}
