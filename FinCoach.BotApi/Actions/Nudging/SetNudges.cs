using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Recurring;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Nudging;

/// <summary>Turns summaries and reminders on and off: nothing is written unasked to a person who did not ask for it here.</summary>
internal sealed class SetNudges(AppDbContext db) : IAction
{
    /// <summary>Words decide, not the intent.</summary>
    public IReadOnlyCollection<Intent> Intents { get; } = [];

    public bool Takes(Turn turn) => turn.Answered is null && NudgeWishes.Of(turn.Text) is not null;

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var prefs = await db.UserPrefs.SingleAsync(p => p.UserId == turn.Person.Id, ct);
        var bills = await db.RecurringEntries.Where(e => e.UserId == turn.Person.Id && e.DeletedAt == null).ToListAsync(ct);
        return Decide(turn, NudgeWishes.Of(turn.Text)!, prefs, bills);
    }

    /// <summary>The pure decision.</summary>
    public static Decision Decide(Turn turn, NudgeWish wish, UserPrefs prefs, IReadOnlyList<RecurringEntry> bills) => wish switch
    {
        NudgeWish.Summaries summaries => Summaries(turn, summaries),
        NudgeWish.Reminders { OfOne: true } reminders when BillMatch.In(turn, bills) is { Count: > 0 } named => OfBills(turn, reminders.On, named),
        NudgeWish.Reminders { On: true, OfOne: true } => Unknown(turn),
        NudgeWish.Reminders reminders => All(turn, reminders.On),
        NudgeWish.Ask => Standing(turn, prefs),
        _ => throw new ArgumentOutOfRangeException(nameof(wish), wish, "A wish that nobody grants."),
    };

    private static Decision Summaries(Turn turn, NudgeWish.Summaries wish)
    {
        var which = (wish.Weekly, wish.Monthly) switch
        {
            (true, true) => "los resúmenes",
            (true, false) => "el resumen semanal",
            _ => "el resumen mensual",
        };
        var when = (wish.Weekly, wish.Monthly) switch
        {
            (true, true) => "los lunes y el primer día de cada mes",
            (true, false) => "los lunes",
            _ => "el primer día de cada mes",
        };
        var plain = wish.On
            ? turn.Say(
                $"Listo, te mando {which} {when}, después de las 9 de la mañana. Si ya no lo quieres, escribe /resumen no.",
                $"Listo, le enviaré {which} {when}, después de las 9 de la mañana. Si ya no lo desea, escriba /resumen no.")
            : turn.Say($"Listo, no te mando más {which}.", $"Listo, no le enviaré más {which}.");
        return Said(plain, p =>
        {
            p.WeeklySummarySince = wish.Weekly ? (wish.On ? p.WeeklySummarySince ?? turn.Now : null) : p.WeeklySummarySince;
            p.MonthlySummarySince = wish.Monthly ? (wish.On ? p.MonthlySummarySince ?? turn.Now : null) : p.MonthlySummarySince;
        });
    }

    private static Decision OfBills(Turn turn, bool on, IReadOnlyList<RecurringEntry> named)
    {
        var names = string.Join(" y ", named.Select(Bill.NameOf));
        var plain = on
            ? turn.Say(
                $"Listo, te aviso el día antes de cada vencimiento: {names}.",
                $"Listo, le avisaré el día antes de cada vencimiento: {names}.")
            : turn.Say($"Listo, no te aviso más de {names}.", $"Listo, no le avisaré más de {names}.");
        return Decision.Say(Acts.NudgesSet, plain) with { Effects = [.. named.Select(b => Effect.Update(b, e => e.Remind = on))] };
    }

    private static Decision Unknown(Turn turn) => Said(
        turn.Say(
            "Activé los recordatorios, pero ese pago todavía no lo tengo anotado como fijo. "
            + "Dime, por ejemplo, \"pago 350 lucas de arriendo todos los 5\" y te aviso el día antes.",
            "Activé los recordatorios, pero ese pago todavía no lo tengo anotado como fijo. "
            + "Dígame, por ejemplo, \"pago 350 lucas de arriendo todos los 5\" y le aviso el día antes."),
        p => p.Reminders = true);

    private static Decision All(Turn turn, bool on) => Said(
        on
            ? turn.Say(
                "Listo, te aviso el día antes de tus pagos fijos y cuotas, y una semana antes del plazo de tus metas. Si ya no los quieres, escribe /recordatorios no.",
                "Listo, le avisaré el día antes de sus pagos fijos y cuotas, y una semana antes del plazo de sus metas. Si ya no los desea, escriba /recordatorios no.")
            : turn.Say("Listo, no te mando más recordatorios.", "Listo, no le enviaré más recordatorios."),
        p => p.Reminders = on);

    private static Decision Standing(Turn turn, UserPrefs prefs)
    {
        static string Is(bool on) => on ? "activado" : "desactivado";
        return Decision.Say(
            Acts.NudgesSet,
            $"- Resumen semanal: {Is(prefs.WeeklySummarySince is not null)}\n"
            + $"- Resumen mensual: {Is(prefs.MonthlySummarySince is not null)}\n"
            + $"- Recordatorios: {Is(prefs.Reminders)}\n"
            + turn.Say(
                "Los cambias con /resumen semanal, /resumen mensual, /resumen no, /recordatorios si y /recordatorios no.",
                "Puede cambiarlos con /resumen semanal, /resumen mensual, /resumen no, /recordatorios si y /recordatorios no."));
    }

    private static Decision Said(string plain, Action<UserPrefs> change) =>
        Decision.Say(Acts.NudgesSet, plain) with { Effects = [new Effect.Preferences(change)] };
}
