using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Inbox;
using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Consents;

/// <summary>
/// Before the service consent only the notice is answered. A text sent before it waits in the inbox, at most 24 hours,
/// and is answered right after the consent.
/// </summary>
internal sealed class ConsentGate(AppDbContext db, TimeProvider clock, InboxSignal inbox, IOptions<ConsentOptions> options)
{
    /// <summary>How long a text waits for consent (product time).</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    /// <summary>Null when the person has consented and the message goes on; else what becomes of its inbox row.</summary>
    public async Task<InboxState?> HandleAsync(IncomingTurn turn, User person, DomainMessage message, CancellationToken ct)
    {
        if (message is DomainMessage.Press { Data: ConsentNotice.Accept } press)
        {
            return await AcceptAsync(turn, person, press, ct);
        }

        if (person.ConsentAt is not null)
        {
            return null;
        }

        var first = !await db.Inbox.AnyAsync(
            i => i.PersonKey == turn.Item.PersonKey && i.State == InboxState.Waiting, ct);
        if (!first && message is DomainMessage.Text { Content: var said } && AnswerWords.IsYes(said))
        {
            // Who types the yes means it, yet a consent must leave no doubt: the button is shown once more, close at hand.
            turn.Out.Say(ConsentNotice.Reminder(person.Tone));
            return InboxState.Done;
        }

        if (first || message is DomainMessage.Command)
        {
            turn.Out.Say(ConsentNotice.For(options.Value.ModelProvider, person.Tone));
        }

        return message is DomainMessage.Text or DomainMessage.Edited ? InboxState.Waiting : InboxState.Done;
    }

    private async Task<InboxState> AcceptAsync(IncomingTurn turn, User person, DomainMessage.Press press, CancellationToken ct)
    {
        if (person.ConsentAt is not null)
        {
            turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, null, AnswerCallback: press.CallbackId));
            return InboxState.Done;
        }

        var now = clock.GetUtcNow();
        person.ConsentAt = now;
        person.ConsentVersion = ConsentNotice.Version;
        db.Add(new Consent
        {
            Id = Guid.CreateVersion7(now),
            UserId = person.Id,
            Purpose = Purpose.Service,
            Granted = true,
            Version = ConsentNotice.Version,
            At = now,
        });
        db.Add(PersonAudit.Entry(person, PersonAudit.ConsentGranted, turn.Item.RequestId, now));
        turn.Out.Say(new OutboundMessage(
            OutboundMessage.Notice,
            ConsentNotice.Thanks(person.Tone),
            AnswerCallback: press.CallbackId));
        await ReleaseAsync(turn.Item.PersonKey, now, ct);
        return InboxState.Done;
    }

    /// <summary>Opens what waited; what waited too long is blanked unanswered.</summary>
    private async Task ReleaseAsync(string personKey, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.Inbox.AsTracking()
            .Where(i => i.PersonKey == personKey && i.State == InboxState.Waiting)
            .ToListAsync(ct);
        foreach (var item in waiting)
        {
            if (now - item.ReceivedAt <= LongestWait)
            {
                item.State = InboxState.Open;
                item.LeaseUntil = null;
                item.Attempts = 0;
                continue;
            }

            item.State = InboxState.Ignored;
            item.Payload = null;
            item.Masks = null;
            item.DoneAt = now;
        }

        inbox.Wake();
    }
}
