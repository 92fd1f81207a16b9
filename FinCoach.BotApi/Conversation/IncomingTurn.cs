using System.Diagnostics;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;

namespace FinCoach.BotApi.Conversation;

/// <summary>The inbox row at hand and the way out for it.</summary>
internal sealed record IncomingTurn(InboxItem Item, Outgoing Out);

/// <summary>Adds messages for the person of an inbox row to the outbox, in the turn's transaction.</summary>
internal sealed class Outgoing(AppDbContext db, InboxItem item, TimeProvider clock)
{
    private int _said;

    /// <param name="messageId">The stored reply that this sends; null for notices.</param>
    public void Say(OutboundMessage message, Guid? messageId = null)
    {
        var now = clock.GetUtcNow();
        var web = item.Channel == Channel.Web;
        db.Add(new OutboxItem
        {
            // Rows are stored in the order of their ids: what is said second must not be read first.
            Id = Guid.CreateVersion7(now.AddMilliseconds(_said++)),
            Channel = item.Channel,
            PersonKey = item.PersonKey,
            RequestId = item.RequestId,
            Traceparent = Activity.Current?.Id ?? item.Traceparent,
            MessageId = messageId,
            Payload = message.ToJson(),
            // A web stream reads the row by itself: there is nothing left to send.
            State = web ? OutboxState.Sent : OutboxState.Pending,
            SentAt = web ? now : null,
            CreatedAt = now,
            NextAttemptAt = item.NextAttemptAt,
        });
    }
}
