using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;

namespace FinCoach.BotApi.Privacy;

/// <summary>The commands and buttons about a person's data that are no conversation: answered by a notice, kept in no message.</summary>
internal sealed class PrivacyRequests(AppDbContext db, PersonErasure erasure, Suspension suspension, TimeProvider clock)
{
    public const string Train = "entrenar";
    public const string Suspend = "bloquear";
    public const string Resume = "desbloquear";

    /// <summary>The commands that it answers.</summary>
    public static readonly IReadOnlyList<string> Commands = [Train, Suspend, Resume];

    /// <summary>False when the command is another's.</summary>
    public async Task<bool> TakeAsync(IncomingTurn turn, User person, DomainMessage.Command command, CancellationToken ct)
    {
        switch (command.Name)
        {
            case Train:
                turn.Out.Say(TrainingConsent.Question(person.Tone));
                return true;
            case Suspend:
                await suspension.BeginAsync(turn, person, ct);
                return true;
            case Resume:
                Say(turn, PrivacyTexts.NotSuspended.For(person.Tone), null);
                return true;
            default:
                return false;
        }
    }

    /// <summary>False when the button is another's.</summary>
    public async Task<bool> TakeAsync(IncomingTurn turn, User person, DomainMessage.Press press, CancellationToken ct)
    {
        switch (press.Data)
        {
            case TrainingConsent.Accept:
                await AllowTrainingAsync(turn, person, ct);
                Say(turn, PrivacyTexts.TrainingGranted.For(person.Tone), press.CallbackId);
                return true;
            case TrainingConsent.Refuse:
                Say(turn, PrivacyTexts.TrainingKeptOff.For(person.Tone), press.CallbackId);
                return true;
        }

        switch (EraseButtons.Read(press.Data, clock.GetUtcNow()))
        {
            case EraseAnswer.Erase:
                erasure.Request(person);
                Say(turn, PrivacyTexts.Erased.For(person.Tone), press.CallbackId);
                return true;
            case EraseAnswer.Keep:
                Say(turn, PrivacyTexts.Kept.For(person.Tone), press.CallbackId);
                return true;
            case EraseAnswer.AskAgain:
                Say(turn, PrivacyTexts.ButtonTooOld.For(person.Tone), press.CallbackId);
                return true;
            default:
                return false;
        }
    }

    private async Task AllowTrainingAsync(IncomingTurn turn, User person, CancellationToken ct)
    {
        var prefs = await db.PrefsOfAsync(person.Id, ct);
        if (!PrivacyFlags.Read(prefs.PrivacyFlags).TrainingOptOut)
        {
            return;
        }

        var now = clock.GetUtcNow();
        prefs.Choose(f => f with { TrainingOptOut = false });
        db.AddRange(
            TrainingConsent.Row(person, granted: true, now),
            PersonAudit.Entry(person, PersonAudit.ConsentGranted, turn.Item.RequestId, now));
    }

    private static void Say(IncomingTurn turn, string text, string? callback) =>
        turn.Out.Say(new OutboundMessage(OutboundMessage.Notice, text, AnswerCallback: callback));
}
