using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Privacy;

/// <summary>
/// A person may suspend use without erasing anything. Then nothing of theirs is read or kept: one kind notice, and silence until they
/// come back. Their rights go on working.
/// </summary>
internal sealed class Suspension(AppDbContext db, TimeProvider clock)
{
    private const string Resume = "use:resume";

    private static readonly string[] Rights = ["misdatos", "borrar", "noentrenar"];
    private static readonly string[] WayBack = [PrivacyRequests.Resume, "start"];

    /// <summary>The button that ends the pause.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> WayBackButton { get; } = [[new Button("Volver a usar Gus", Resume)]];

    /// <summary>False when the message goes on to be answered; true when this was its answer.</summary>
    public async Task<bool> HandleAsync(IncomingTurn turn, User person, DomainMessage message, CancellationToken ct)
    {
        var press = message as DomainMessage.Press;
        if (person.BlockedAt is null)
        {
            return press is { Data: Resume } && Say(turn, PrivacyTexts.NotSuspended.For(person.Tone), press.CallbackId);
        }

        var prefs = await db.PrefsOfAsync(person.Id, ct);
        if (!PrivacyFlags.Read(prefs.PrivacyFlags).Suspended)
        {
            // They had blocked the bot in Telegram: whoever writes has come back.
            person.BlockedAt = null;
            return false;
        }

        if (press is { Data: Resume } || message is DomainMessage.Command { Name: var name } && WayBack.Contains(name, StringComparer.Ordinal))
        {
            return EndPause(turn, person, prefs, press?.CallbackId);
        }

        return !IsRight(message) && StayQuiet(turn, prefs, person.Tone, press?.CallbackId);
    }

    /// <summary>Begins the pause.</summary>
    public async Task BeginAsync(IncomingTurn turn, User person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        Begin(person, await db.PrefsOfAsync(person.Id, ct), now);
        db.Add(PersonAudit.Entry(person, PersonAudit.UseSuspended, turn.Item.RequestId, now));
        turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, PrivacyTexts.Suspended.For(person.Tone), WayBackButton));
    }

    /// <summary>Follows a bot that was blocked or unblocked in Telegram. A pause that the person asked for outlasts both.</summary>
    public async Task FollowAsync(User person, DomainMessage.Membership membership, CancellationToken ct)
    {
        var paused = PrivacyFlags.Read((await db.PrefsOfAsync(person.Id, ct)).PrivacyFlags).Suspended;
        person.BlockedAt = membership.Blocked || paused ? person.BlockedAt ?? clock.GetUtcNow() : null;
    }

    public static void Begin(User person, UserPrefs prefs, DateTimeOffset now)
    {
        person.BlockedAt = now;
        prefs.Choose(f => f with { Suspended = true, SuspensionTold = false });
    }

    public static void End(User person, UserPrefs prefs)
    {
        person.BlockedAt = null;
        prefs.Choose(f => f with { Suspended = false, SuspensionTold = false });
    }

    private static bool IsRight(DomainMessage message) => message switch
    {
        DomainMessage.Command { Name: var name } => Rights.Contains(name, StringComparer.Ordinal),
        DomainMessage.Press { Data: var data } => data.StartsWith("erase:", StringComparison.Ordinal),
        _ => false,
    };

    private bool EndPause(IncomingTurn turn, User person, UserPrefs prefs, string? callback)
    {
        End(person, prefs);
        db.Add(PersonAudit.Entry(person, PersonAudit.UseResumed, turn.Item.RequestId, clock.GetUtcNow()));
        return Say(turn, PrivacyTexts.Resumed.For(person.Tone), callback);
    }

    private static bool StayQuiet(IncomingTurn turn, UserPrefs prefs, Tone tone, string? callback)
    {
        if (!PrivacyFlags.Read(prefs.PrivacyFlags).SuspensionTold)
        {
            prefs.Choose(f => f with { SuspensionTold = true });
            turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, PrivacyTexts.StillSuspended.For(tone), WayBackButton, callback));
        }
        else if (callback is not null)
        {
            Say(turn, null, callback);
        }

        return true;
    }

    private static bool Say(IncomingTurn turn, string? text, string? callback)
    {
        turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, text, AnswerCallback: callback));
        return true;
    }
}
