using System.Text.Json;
using FinCoach.BotApi.Actions.Corrections;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Actions.Secrets;
using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Csat;
using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Routing;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.Clocks;

namespace FinCoach.BotApi.Conversation;

/// <summary>Understands a text, decides, has the reply phrased, and adds every row of the turn.</summary>
internal sealed class AnswerText(
    AppDbContext db,
    People people,
    ConversationMasks masks,
    LiveVersionsReader live,
    Understand understand,
    DecideTurn decide,
    TurnEffects effects,
    PhraseReply phrase,
    StarRatings stars,
    TurnCost cost,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>What a person types at once; a longer text is a paste and is told so.</summary>
    public const int LongestText = 4000;

    /// <param name="forced">What a command means; null lets NLU decide.</param>
    /// <param name="edited">The message that this text is the edit of; null for a new one.</param>
    public async Task AnswerAsync(
        IncomingTurn incoming,
        User person,
        string text,
        string? platformMsgId,
        CommandMeaning? forced,
        EditedMessage? edited,
        CancellationToken ct)
    {
        var stages = new StageClock(real);
        var session = await people.OpenSessionAsync(person, incoming.Item.Channel, ct);
        var map = await masks.NumberAsync(session, incoming.Item.Masks, ct);
        var clean = ConversationMasks.Apply(text, map);
        var now = clock.GetUtcNow();
        var assignment = VariantSelector.Select(await live.ReadAsync(ct));
        var received = new Message
        {
            Id = Guid.CreateVersion7(now),
            SessionId = session.Id,
            Sender = Sender.User,
            Text = clean,
            Raw = ConversationMasks.Apply(incoming.Item.Payload!, map),
            Ts = now,
            PlatformMsgId = platformMsgId,
            RequestId = incoming.Item.RequestId,
            Arm = assignment.Arm,
        };

        var today = SantiagoTime.DayOf(now);
        var understood = await stages.MeasureAsync("nlu", () => understand.ReadAsync(clean, edited?.Day ?? today, forced, assignment, ct));
        var said = new Turn(person, received.Id, clean, understood.Understanding, now, today)
        {
            Edited = edited,
            RetrievalVersion = assignment.RetrievalVersion,
        };
        var turn = edited is null ? Answers.Resume(PendingQuestion.Read(session.Pending), said) : said;
        var decision = await stages.MeasureAsync("action", () => decide.DecideAsync(turn, assignment, ct));
        var reply = await stages.MeasureAsync("reply", () => phrase.WriteAsync(turn, session, decision, assignment, ct));
        var price = await cost.OfAsync(reply, today, ct);

        var sent = new Message
        {
            Id = Guid.CreateVersion7(now.AddMilliseconds(1)),
            SessionId = session.Id,
            Sender = Sender.Bot,
            Text = reply.Text,
            // What it was made from: a training row is built from it, by the builder that made the request.
            Raw = JsonSerializer.Serialize(reply.Request with { Text = "" }, DomainJson.Options),
            Ts = now,
            RequestId = incoming.Item.RequestId,
            ReplyTo = received.Id,
            ModelVersionId = assignment.ChatVersion,
            PromptVersion = assignment.PromptVersion,
            Arm = assignment.Arm,
        };
        db.AddRange(received, sent);
        await effects.ApplyAsync(incoming, turn, decision, ct);
        session.Pending = PendingQuestion.Write(decision.Asks);
        db.Add(Annotation(received, understood.Understanding, assignment, now));
        db.Add(Event(incoming.Item, session, turn, decision, reply, understood.Error, price, assignment, stages));
        incoming.Out.Say(new OutboundMessage(OutboundMessage.Reply, reply.Text, decision.Buttons, Document: decision.Document), sent.Id);
        if (CoverSecrets.HoldsSecret(clean) && decision.Act != Acts.SecretCovered)
        {
            incoming.Out.Say(new OutboundMessage(OutboundMessage.Notice, CoverSecrets.Note.For(person.Tone)));
        }

        await stars.AskNowAndThenAsync(incoming, person, session, assignment.Arm, ct);

        Telemetry.Answered.Add(1, new KeyValuePair<string, object?>("intent", understood.Understanding.Intent.ToString()));
        Telemetry.Latency.Record(stages.ElapsedMs / 1000d);
    }

    private static NluAnnotation Annotation(Message message, Understanding understanding, Assignment assignment, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        MessageId = message.Id,
        Intent = understanding.Intent,
        Operation = understanding.Operation,
        Flow = understanding.Flow,
        Recurrence = understanding.Recurrence,
        Slots = JsonSerializer.Serialize(understanding.Slots, DomainJson.Options),
        Confidence = understanding.Confidence,
        Source = "model",
        ModelVersionId = assignment.NluVersion,
        CreatedAt = now,
    };

    private static EventLogEntry Event(
        InboxItem item,
        Session session,
        Turn turn,
        Decision decision,
        PhrasedReply reply,
        string? understandError,
        decimal price,
        Assignment assignment,
        StageClock stages) => new()
        {
            Id = Guid.CreateVersion7(turn.Now),
            Ts = turn.Now,
            RequestId = item.RequestId,
            SessionId = session.Id,
            UserId = turn.Person.Id,
            Intent = turn.Understanding.Intent,
            Arm = assignment.Arm,
            Model = reply.Model,
            ModelVersionId = assignment.ChatVersion,
            RolloutId = assignment.RolloutId,
            TokensIn = reply.TokensIn,
            TokensOut = reply.TokensOut,
            LatencyMs = stages.ElapsedMs,
            Ok = understandError is null && reply.Error is null,
            ErrorMsg = reply.Error ?? understandError,
            RagOn = decision.Context.Count > 0,
            Retrieval = decision.Retrieval,
            Stages = stages.ToJson(),
            CostUsd = price,
            Checks = JsonSerializer.Serialize(reply.Checks, DomainJson.Options),
        };
}
