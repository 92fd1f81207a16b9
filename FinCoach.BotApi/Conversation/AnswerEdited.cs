using FinCoach.BotApi.Actions.Corrections;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// Answers a message that was edited after it was sent: the records it made are decided on anew. One that made none is answered like
/// a new text.
/// </summary>
internal sealed class AnswerEdited(AppDbContext db, AnswerText answer)
{
    private static readonly Wording Gone = new(
        "Lo de ese mensaje ya está borrado, así que no cambié nada. Si va de nuevo, escríbemelo aparte.",
        "Lo de ese mensaje ya está borrado, así que no cambié nada. Si va de nuevo, escríbamelo aparte.");

    public async Task AnswerAsync(IncomingTurn turn, User person, DomainMessage.Edited edited, CancellationToken ct)
    {
        // An edit is kept as a message of the same platform id, so a second edit finds them all.
        var sent = await db.Messages
            .Where(m => m.PlatformMsgId == edited.PlatformMsgId && m.Sender == Sender.User)
            .Where(m => db.Sessions.Any(s => s.Id == m.SessionId && s.UserId == person.Id))
            .OrderBy(m => m.Ts)
            .Select(m => new { m.Id, m.Ts })
            .ToListAsync(ct);
        var ids = sent.Select(m => m.Id).ToList();

        // What falls due again and again has a life of its own after the message that began it.
        var rows = await db.Transactions
            .Where(t => ids.Contains(t.MessageId) && t.RecurringId == null)
            .OrderBy(t => t.CreatedAt)
            .ToListAsync(ct);
        var standing = rows.FindAll(t => t.DeletedAt is null);
        if (rows.Count > 0 && standing.Count == 0)
        {
            turn.Out.Say(new OutboundMessage(
                OutboundMessage.Notice, Gone.For(person.Tone)));
            return;
        }

        var correction = standing.Count == 0 ? null : new EditedMessage(SantiagoTime.DayOf(sent[0].Ts), standing);
        await answer.AnswerAsync(turn, person, edited.Content, edited.PlatformMsgId, null, correction, ct);
    }
}
