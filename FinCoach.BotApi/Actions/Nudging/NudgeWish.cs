using System.Text.RegularExpressions;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;

namespace FinCoach.BotApi.Actions.Nudging;

/// <summary>What a person wants Gus to write unasked, or no longer.</summary>
internal abstract record NudgeWish
{
    /// <summary>"mándame un resumen semanal", "no me mandes más resúmenes"</summary>
    internal sealed record Summaries(bool On, bool Weekly, bool Monthly) : NudgeWish;

    /// <summary>"avísame del arriendo", "activa los recordatorios"</summary>
    /// <param name="OfOne">Whether the text names what it is about.</param>
    internal sealed record Reminders(bool On, bool OfOne) : NudgeWish;

    /// <summary>"/resumen", "/recordatorios": how it stands.</summary>
    internal sealed record Ask : NudgeWish;
}

/// <summary>Reads a <see cref="NudgeWish"/> off the words. NLU has no intent for it: these texts are questions about spending or help to it.</summary>
internal static partial class NudgeWishes
{
    /// <summary>The commands that it reads, plurals and all.</summary>
    public static readonly IReadOnlyList<string> Commands = ["resumen", "resumenes", "recordatorios", "recordatorio"];

    /// <summary>Null when the text wants nothing of the kind.</summary>
    public static NudgeWish? Of(string text)
    {
        var folded = Letters.Fold(text).Trim();
        return folded.StartsWith('/') ? OfCommand(folded) : (NudgeWish?)OfSummary(folded) ?? OfReminder(text, folded);
    }

    // "/resumen semanal", "/resumen no", "/recordatorios si"
    private static NudgeWish? OfCommand(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var choice = words.Length > 1 ? words[1] : "";
        var off = choice is "no" or "nunca" or "off" or "desactivar";
        return words[0] switch
        {
            "/resumen" or "/resumenes" => choice switch
            {
                "semanal" or "semana" => new NudgeWish.Summaries(!IsNegated(words), true, false),
                "mensual" or "mes" => new NudgeWish.Summaries(!IsNegated(words), false, true),
                "si" => new NudgeWish.Summaries(true, true, false),
                _ => off ? new NudgeWish.Summaries(false, true, true) : new NudgeWish.Ask(),
            },
            "/recordatorios" or "/recordatorio" => choice is "si" or "on" or "activar" ? new NudgeWish.Reminders(true, false)
                : off ? new NudgeWish.Reminders(false, false) : new NudgeWish.Ask(),
            _ => null,
        };
    }

    private static bool IsNegated(string[] words) => words.Length > 2 && words[2] == "no";

    private static NudgeWish.Summaries? OfSummary(string folded)
    {
        if (!Summary().IsMatch(folded))
        {
            return null;
        }

        var weekly = Weekly().IsMatch(folded);
        var monthly = Monthly().IsMatch(folded);
        if (SummaryOff().IsMatch(folded))
        {
            return new NudgeWish.Summaries(false, weekly || !monthly, monthly || !weekly);
        }

        return (weekly || monthly) && SummaryOn().IsMatch(folded) ? new NudgeWish.Summaries(true, weekly, monthly) : null;
    }

    private static NudgeWish.Reminders? OfReminder(string text, string folded)
    {
        // Budgets warn by themselves, and "recuérdame cuánto gasté" is a question.
        if (!Reminder().IsMatch(folded) || Elsewhere().IsMatch(folded))
        {
            return null;
        }

        var named = BillName.CategoriesIn(text).Count > 0;
        var general = General().IsMatch(folded);
        if (ReminderOff().IsMatch(folded))
        {
            return general || named || Due().IsMatch(folded) ? new NudgeWish.Reminders(false, named && !general) : null;
        }

        return (general && ReminderOn().IsMatch(folded)) || (Ask().IsMatch(folded) && (Due().IsMatch(folded) || (named && OfThing().IsMatch(folded))))
            ? new NudgeWish.Reminders(true, named && !general)
            : null;
    }

    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\bresumen(es|cito)?\b", Linear)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\b(semanal(es|mente)?|(cada|todas las|a la|por) semanas?|(cada|todos los|los) (lunes|domingos|viernes))\b", Linear)]
    private static partial Regex Weekly();

    [GeneratedRegex(@"\b(mensual(es|mente)?|(cada|todos los|al|por) mes(es)?|cada (primero|dia 1)|a fin de mes)\b", Linear)]
    private static partial Regex Monthly();

    [GeneratedRegex(
        @"\b(mand\w+|envi\w+|quiero|quisiera|queria|suscrib\w+|activa\w*|pon(me|ga|game)?|prende|programa\w*|avisame|llegue|llegar|me gustaria|me (mandas|mandai|envias|llega)|recibir|necesito)\b",
        Linear)]
    private static partial Regex SummaryOn();

    [GeneratedRegex(
        @"\b(no (me )?(mandes|mande|envies|envie|quiero|necesito|llegue)|no mas|ya no (quiero|necesito)|(deja|deje|dejen|para|pare) de (mandar|enviar)\w*|desactiv\w+|desuscrib\w+|cancel\w+|quit\w+|sac\w+|apag\w+|deten\w*|borra\w*|elimina\w*|termina\w*)\b",
        Linear)]
    private static partial Regex SummaryOff();

    [GeneratedRegex(@"\b(avis\w+|recuerd\w+|recordar\w*|recordatorios?|acuerdame|acordar(me)?|alertas?|alertame|notific\w+)\b", Linear)]
    private static partial Regex Reminder();

    [GeneratedRegex(
        @"\b(presupuestos?|topes?|limites?|me pase|me paso)\b|\b(recuerdame|recordarme|avisame|acuerdame|dime) (cuant\w+|que|como|si|quien|donde|cual\w*|lo que|por que)\b",
        Linear)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(recordatorios?|avisos|alertas|notificaciones)\b", Linear)]
    private static partial Regex General();

    [GeneratedRegex(@"\b(activ\w+|prend\w+|quiero|quisiera|pon(me|ga|game)?|mand\w+|envi\w+|enciend\w+|necesito|me gustaria|si)\b", Linear)]
    private static partial Regex ReminderOn();

    [GeneratedRegex(@"\b(avisa|avisame|aviseme|avises|avisarme|avise|recuerdame|recuerdeme|recuerdes|recordarme|acuerdame|hazme acordar|alertame|notificame)\b", Linear)]
    private static partial Regex Ask();

    [GeneratedRegex(@"\b(pagar|pago|pagos|vence|vencen|venza|venzan|vencimientos?|cuentas?|cuotas?|meta|metas|fijos)\b", Linear)]
    private static partial Regex Due();

    [GeneratedRegex(@"\b(del|de (la|las|los|mi|mis)|el|la|los|las|mi|mis|por (el|la)|sobre (el|la))\b", Linear)]
    private static partial Regex OfThing();

    [GeneratedRegex(
        @"\b(no (me )?(avises|avise|recuerdes|recuerde|mandes|mande|envies|quiero|notifiques)|ya no (quiero|me)|(deja|deje|para|pare) de|desactiv\w+|apag\w+|quit\w+|cancel\w+|sac\w+|borr\w+|elimin\w+)\b",
        Linear)]
    private static partial Regex ReminderOff();
}
