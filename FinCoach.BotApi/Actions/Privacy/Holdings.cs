using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Privacy;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Privacy;

/// <summary>How much is kept of a person, and whether it may train models.</summary>
internal sealed record Holdings(int Messages, int Records, int Budgets, int Goals, bool Training)
{
    public static Decision Show(Holdings held, Turn turn)
    {
        var since = SpanishDays.Long(SantiagoTime.DayOf(turn.Person.CreatedAt), turn.Today);
        string[] parts =
        [
            turn.Person.DisplayName is { } name ? turn.Say($"tu nombre ({name})", $"su nombre ({name})") : "",
            Count(held.Messages, "mensaje", "mensajes"),
            Count(held.Records, "registro de plata", "registros de plata"),
            Count(held.Budgets, "presupuesto", "presupuestos"),
            Count(held.Goals, "meta", "metas"),
        ];
        var list = string.Join(", ", parts.Where(p => p.Length > 0));
        var training = held.Training ? "Tus conversaciones pueden usarse para entrenar (lo permitiste)" : "Tus conversaciones no se usan para entrenar";
        var plain = turn.Say(
            $"Esto guardo de ti desde el {since}: {list}, y cómo quieres que te hable. RUT, tarjetas, claves y direcciones los tapo antes "
            + $"de guardar. {training}. Con /misdatos te mando todo y con /borrar lo elimino.",
            $"Esto guardo de usted desde el {since}: {list}, y cómo prefiere que le hable. RUT, tarjetas, claves y direcciones los oculto antes "
            + $"de guardar. {training.Replace("Tus", "Sus", StringComparison.Ordinal).Replace("permitiste", "permitió", StringComparison.Ordinal)}. "
            + "Con /misdatos le envío todo y con /borrar lo elimino.");
        return Decision.Say(Acts.PrivacyPrefix + "show", plain) with { Effects = [AnswerPrivacy.Audit(turn, PersonAudit.DataShown)] };
    }

    private static string Count(int count, string one, string many) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => $"{count} {many}",
    };
}
