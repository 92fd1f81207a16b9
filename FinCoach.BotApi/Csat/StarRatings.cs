using System.Globalization;
using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Csat;

/// <summary>CSAT: now and then a row of stars under a reply, and what the person presses.</summary>
internal sealed class StarRatings(AppDbContext db, TimeProvider clock, IOptions<CsatOptions> options)
{
    private const string Prefix = "csat:";

    private static readonly Wording Asking = new("¿Qué tal te ha servido hablar conmigo?", "¿Qué tal le ha servido hablar conmigo?");

    /// <summary>Asks for stars when it is time; the row is added to the turn's transaction.</summary>
    public async Task AskNowAndThenAsync(IncomingTurn turn, User person, Session session, string arm, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = await db.Feedback
            .Where(f => f.UserId == person.Id)
            .OrderByDescending(f => f.AskedAt)
            .Select(f => (DateTimeOffset?)f.AskedAt)
            .FirstOrDefaultAsync(ct);
        if (!StarPolicy.ShouldAsk(last, now, session.Turns, turn.Item.RequestId, options.Value.OneIn))
        {
            return;
        }

        var id = Guid.CreateVersion7(now);
        db.Add(new Feedback { Id = id, UserId = person.Id, RequestId = turn.Item.RequestId, AskedAt = now, Arm = arm });
        turn.Out.Say(new OutboundMessage(
            OutboundMessage.Question,
            Asking.For(person.Tone),
            [[.. Enumerable.Range(1, 5).Select(n => new Button(
                $"{n} ⭐", string.Create(CultureInfo.InvariantCulture, $"{Prefix}{n}:{id:N}")))]]));
    }

    /// <summary>Stores the stars of a pressed button; a second press changes the answer, an unknown button says nothing.</summary>
    public async Task TakeAsync(IncomingTurn turn, DomainMessage.Press press, CancellationToken ct)
    {
        var feedback = StarPolicy.Read(press.Data) is var (stars, id)
            ? await db.Feedback.AsTracking().SingleOrDefaultAsync(f => f.Id == id, ct)
            : null;
        if (feedback is null)
        {
            turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, null, AnswerCallback: press.CallbackId));
            return;
        }

        feedback.Stars = StarPolicy.Read(press.Data)!.Value.Stars;
        feedback.AnsweredAt = clock.GetUtcNow();
        turn.Out.Say(new OutboundMessage(
            OutboundMessage.Notice, "¡Gracias por contarme!", AnswerCallback: press.CallbackId));
    }
}

/// <summary>When stars are asked for, and how a button is read. Pure.</summary>
internal static class StarPolicy
{
    private const int TurnsBefore = 3;

    /// <summary>Never twice in a day, never in the first turns, else about one turn in so many, by the request's own id.</summary>
    /// <param name="oneIn">0 never asks.</param>
    public static bool ShouldAsk(DateTimeOffset? lastAsked, DateTimeOffset now, int turns, Guid requestId, int oneIn) =>
        oneIn > 0
        && turns >= TurnsBefore
        && (lastAsked is not { } last || now - last >= TimeSpan.FromDays(1))
        && BitConverter.ToUInt16(requestId.ToByteArray(), 14) % oneIn == 0;

    /// <summary><c>csat:5:0192…</c> (32 hexadecimal digits); null for anything else.</summary>
    public static (int Stars, Guid Id)? Read(string data) =>
        data.Split(':') is ["csat", [>= '1' and <= '5' and var stars], var id] && Guid.TryParseExact(id, "N", out var guid)
            ? (stars - '0', guid)
            : null;
}
