using FinCoach.BotApi.Inbox;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// How much one person may say in a minute. What was taken up within it is answered whatever comes after; what comes beyond is not
/// read, and one kind notice says so. Counted in the inbox, so that every replica counts the same.
/// </summary>
internal sealed class MessageLimit(AppDbContext db, IOptions<InboxOptions> options)
{
    /// <summary>The error of a row that was left unread.</summary>
    public const string Beyond = "limit.messages";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly Wording Notice = new(
        "Me llegaron muchos mensajes seguidos y los últimos no los alcancé a leer. Espera un minuto y mándamelos de nuevo.",
        "Me llegaron muchos mensajes seguidos y los últimos no los alcancé a leer. Espere un minuto y envíemelos de nuevo.");

    /// <summary>True when the message is beyond the limit; the notice is then on its way.</summary>
    public async Task<bool> RefusesAsync(IncomingTurn turn, User person, DomainMessage message, CancellationToken ct)
    {
        if (message is not (DomainMessage.Text or DomainMessage.Edited or DomainMessage.Media or DomainMessage.Command))
        {
            return false;
        }

        var item = turn.Item;
        var since = item.ReceivedAt - Window;
        var recent = db.Inbox.Where(i =>
            i.PersonKey == item.PersonKey && i.ReceivedAt > since && i.ReceivedAt <= item.ReceivedAt
            && (i.Ordinal < item.Ordinal || (i.Ordinal == item.Ordinal && i.Id.CompareTo(item.Id) < 0)));
        if (await recent.CountAsync(i => i.Error != Beyond && i.State != InboxState.Ignored, ct) < options.Value.PerMinute)
        {
            return false;
        }

        var told = await recent.AnyAsync(i => i.Error == Beyond, ct);
        item.Error = Beyond;
        if (!told)
        {
            turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, Notice.For(person.Tone)));
        }

        return true;
    }
}
