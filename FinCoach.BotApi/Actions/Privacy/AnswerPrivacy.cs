using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Questions;
using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Privacy;

/// <summary>A person's rights over their data: see, take along, correct, erase, and withdraw it from training.</summary>
internal sealed class AnswerPrivacy(AppDbContext db) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.Privacy];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => turn.Understanding.Operation switch
    {
        Operation.Export => Export(turn),
        Operation.Rectify => Rectification.Decide(turn),
        Operation.Erase => Erase(turn),
        Operation.StopTraining => StopTraining(turn, await FlagsAsync(turn, ct)),
        _ => Holdings.Show(await HoldingsAsync(turn, ct), turn),
    };

    /// <summary>In Telegram the reply is the file's caption; in the web it is a link.</summary>
    public static Decision Export(Turn turn)
    {
        var web = turn.Person.Channel == Channel.Web;
        var plain = web
            ? turn.Say("Acá puedes bajar todo lo que tengo de ti: /me/export", "Aquí puede descargar todo lo que tengo de usted: /me/export")
            : turn.Say("Acá va todo lo que tengo de ti, en un archivo JSON.", "Aquí va todo lo que tengo de usted, en un archivo JSON.");
        return Decision.Say(Acts.PrivacyPrefix + "export", plain) with
        {
            Document = web ? null : OutboundMessage.OwnData,
            Effects = web ? [] : [Audit(turn, PersonAudit.DataExported)],
        };
    }

    /// <summary>Asks first; only a plain yes to that question erases.</summary>
    public static Decision Erase(Turn turn) =>
        turn.Answered is PendingQuestion.Confirm { About.Operation: Operation.Erase }
            ? Decision.Say(Acts.PrivacyPrefix + "erased", PrivacyTexts.Erased.For(turn.Person.Tone)) with { Effects = [new Effect.Erase()] }
            : Decision.Say(Acts.PrivacyPrefix + "erase", PrivacyTexts.EraseQuestion.For(turn.Person.Tone)) with
            {
                Asks = new PendingQuestion.Confirm(turn.Understanding),
                Buttons = EraseButtons.At(turn.Now),
            };

    public static Decision StopTraining(Turn turn, PrivacyFlags flags) => flags.TrainingOptOut
        ? Decision.Say(Acts.PrivacyPrefix + "stop_training", turn.Say(
            "Tus conversaciones no se usan para entrenar: así parte todo el mundo. Si algún día quieres permitirlo, escribe /entrenar.",
            "Sus conversaciones no se usan para entrenar: así comienzan todas las personas. Si quisiera permitirlo, escriba /entrenar."))
        : Decision.Say(Acts.PrivacyPrefix + "stop_training", turn.Say(
            "Listo, desde ahora tus conversaciones no entran en ningún entrenamiento. Lo demás sigue igual.",
            "Listo, desde ahora sus conversaciones no entran en ningún entrenamiento. Lo demás sigue igual.")) with
        {
            Effects =
            [
                new Effect.Preferences(prefs => prefs.Choose(f => f with { TrainingOptOut = true })),
                new Effect.Keep(TrainingConsent.Row(turn.Person, granted: false, turn.Now)),
                Audit(turn, PersonAudit.ConsentWithdrawn),
            ],
        };

    internal static Effect.Keep Audit(Turn turn, string action) => new(PersonAudit.Entry(turn.Person, action, null, turn.Now));

    private async Task<PrivacyFlags> FlagsAsync(Turn turn, CancellationToken ct) => PrivacyFlags.Read(
        await db.UserPrefs.Where(p => p.UserId == turn.Person.Id).Select(p => p.PrivacyFlags).SingleAsync(ct));

    private async Task<Holdings> HoldingsAsync(Turn turn, CancellationToken ct)
    {
        var id = turn.Person.Id;
        return new Holdings(
            await db.Messages.CountAsync(m => db.Sessions.Any(s => s.Id == m.SessionId && s.UserId == id), ct),
            await db.Transactions.CountAsync(t => t.UserId == id && t.DeletedAt == null, ct),
            await db.Budgets.CountAsync(b => b.UserId == id && b.DeletedAt == null, ct),
            await db.Goals.CountAsync(g => g.UserId == id && g.DeletedAt == null, ct),
            !(await FlagsAsync(turn, ct)).TrainingOptOut);
    }
}
