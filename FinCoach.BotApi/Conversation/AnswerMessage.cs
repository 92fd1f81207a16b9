using FinCoach.BotApi.Actions.Nudging;
using FinCoach.BotApi.Chat;
using FinCoach.BotApi.Consents;
using FinCoach.BotApi.Csat;
using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Privacy;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Conversation;

/// <summary>
/// One message from the inbox to the outbox (design section 3, steps 3–11). Everything that it changes, the inbox row
/// included, is one <c>SaveChanges</c>: either all of it happened or nothing did.
/// </summary>
internal sealed class AnswerMessage(
    AppDbContext db,
    People people,
    ConsentGate consent,
    AnswerText answer,
    AnswerEdited corrections,
    StarRatings stars,
    Suspension suspension,
    MessageLimit limit,
    PrivacyRequests privacy,
    PersonErasure erasure,
    TimeProvider clock,
    OutboxSignal outbox)
{
    private static readonly Wording UnknownCommand = new(
        "No conozco ese comando. Con /ayuda te cuento lo que puedo hacer.", "No conozco ese comando. Con /ayuda le cuento lo que puedo hacer.");

    private static readonly Wording InWords = new(
        "Escríbemelo con palabras y lo veo altiro.", "Escríbamelo con palabras y lo veo de inmediato.");

    /// <exception cref="DbUpdateConcurrencyException">The lease was lost; nothing was written.</exception>
    public async Task HandleAsync(InboxItem item, bool isLastAttempt, CancellationToken ct)
    {
        db.Attach(item);
        var received = item.Channel == Channel.Telegram
            ? TelegramAdapter.Read(item.Payload!)
            : WebMessage.Read(item.Payload!);
        var turn = new IncomingTurn(item, new Outgoing(db, item, clock));
        try
        {
            await DispatchAsync(turn, received, ct);
        }
        catch (Exception e) when (isLastAttempt && e is not (DbUpdateException or OperationCanceledException))
        {
            // The last attempt must not leave a person without an answer.
            db.ChangeTracker.Clear();
            erasure.Withdraw();
            db.Attach(item);
            new Outgoing(db, item, clock).Say(new OutboundMessage(
                OutboundMessage.Notice, "Perdón, algo me falló con ese mensaje y no lo anoté. Hay que escribirlo de nuevo."));
            item.Error = e.GetType().Name;
            Finish(item, InboxState.Failed);
        }

        await erasure.SaveAsync(item, ct);
        outbox.Wake(item.PersonKey);
    }

    private async Task DispatchAsync(IncomingTurn turn, ReceivedMessage received, CancellationToken ct)
    {
        switch (received.Content)
        {
            case DomainMessage.Unknown:
                Finish(turn.Item, InboxState.Ignored);
                return;
            case DomainMessage.Group:
                // To several people at once, of whom nobody's tone is known: neither tú nor usted.
                turn.Out.Say(new OutboundMessage(
                    OutboundMessage.Notice, "Hablo solo en privado, para cuidar los datos de cada persona. Mejor en un chat directo."));
                Finish(turn.Item, InboxState.Done);
                return;
        }

        var person = await people.FindOrAddAsync(turn.Item.PersonKey, received.DisplayName, ct);
        var state = await AnswerAsync(turn, person, received.Content, ct);
        Finish(turn.Item, state);
    }

    private async Task<InboxState> AnswerAsync(IncomingTurn turn, User person, DomainMessage message, CancellationToken ct)
    {
        if (message is DomainMessage.Membership membership)
        {
            await suspension.FollowAsync(person, membership, ct);
            return InboxState.Done;
        }

        if (await suspension.HandleAsync(turn, person, message, ct))
        {
            return InboxState.Done;
        }

        if (await consent.HandleAsync(turn, person, message, ct) is { } handled)
        {
            return handled;
        }

        if (await limit.RefusesAsync(turn, person, message, ct))
        {
            return InboxState.Ignored;
        }

        switch (message)
        {
            case DomainMessage.Text text:
                await answer.AnswerAsync(turn, person, text.Content, text.PlatformMsgId, null, null, ct);
                break;
            case DomainMessage.Command { Name: var name } when CommandMeaning.Of(name) is { } meaning:
                await answer.AnswerAsync(turn, person, "/" + name, null, meaning, null, ct);
                break;
            case DomainMessage.Command command when await privacy.TakeAsync(turn, person, command, ct):
                break;
            case DomainMessage.Command command when NudgeWishes.Of($"/{command.Name} {command.Argument}") is not null:
                await answer.AnswerAsync(turn, person, $"/{command.Name} {command.Argument}", null, new CommandMeaning(Intent.Help), null, ct);
                break;
            case DomainMessage.Command:
                turn.Out.Say(new OutboundMessage(
                    OutboundMessage.Notice, UnknownCommand.For(person.Tone)));
                break;
            case DomainMessage.Press press when await privacy.TakeAsync(turn, person, press, ct):
                break;
            case DomainMessage.Press press:
                await stars.TakeAsync(turn, press, ct);
                break;
            case DomainMessage.Media media:
                turn.Out.Say(new OutboundMessage(
                    OutboundMessage.Notice, $"Todavía no entiendo mensajes de tipo {media.Kind}. {InWords.For(person.Tone)}"));
                break;
            case DomainMessage.Edited edited:
                await corrections.AnswerAsync(turn, person, edited, ct);
                break;
        }

        return InboxState.Done;
    }

    private void Finish(InboxItem item, InboxState state)
    {
        item.State = state;
        item.LeaseUntil = null;
        if (state != InboxState.Waiting)
        {
            item.DoneAt = clock.GetUtcNow();
            item.Payload = null;
            item.Masks = null;
        }
    }
}
