using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.BotApi.Nudges;

/// <summary>Adds a message to the outbox together with the rows that make it the only one of its kind.</summary>
internal sealed class NudgeWriter(
    AppDbContext db, OutboxSignal outbox, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>Writes both or, when another replica was first, neither.</summary>
    public async Task<bool> WriteAsync(User person, IReadOnlyList<Nudge> nudges, string text, DateTimeOffset now, CancellationToken ct)
    {
        var web = person.Channel == Channel.Web;
        var key = PersonKeys.Of(person.Channel, person.ExternalId);
        db.AddRange(nudges);
        db.Add(new OutboxItem
        {
            Id = Guid.CreateVersion7(now),
            Channel = person.Channel,
            PersonKey = key,
            RequestId = Guid.CreateVersion7(now),
            Payload = new OutboundMessage(OutboundMessage.Nudge, text).ToJson(),
            State = web ? OutboxState.Sent : OutboxState.Pending,
            SentAt = web ? real.GetUtcNow() : null,
            CreatedAt = now,
            NextAttemptAt = real.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation,
        })
        {
            // Another replica wrote it, or the person erased their data in between.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }

        outbox.Wake(key);
        return true;
    }
}
