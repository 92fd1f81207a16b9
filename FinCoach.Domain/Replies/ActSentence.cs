namespace FinCoach.Domain.Replies;

/// <summary>The exact sentence of an act, from its facts alone. Sober by design: no emojis, no exclamations.</summary>
internal static class ActSentence
{
    /// <summary>Null when the act is unknown or lacks the facts that its sentence states.</summary>
    public static string? For(FactSheet facts, bool formal) => facts.Act switch
    {
        Acts.ExpenseLogged => Logged(facts, "gasto"),
        Acts.IncomeLogged => Logged(facts, "ingreso"),
        Acts.EntriesLogged => Listed(facts, "Registros anotados"),
        Acts.SpendingTotal => Total(facts),
        Acts.SpendingBreakdown => Listed(facts, "Gasto por categoría" + Span(facts)),
        Acts.SpendingList => Listed(facts, "Registros" + Span(facts)),
        Acts.SpendingNone => $"No hay gastos anotados{Span(facts)}.",
        Acts.Greeting => formal ? "Buenos días. ¿En qué le ayudo con sus finanzas?" : "Hola, soy Gus. ¿En qué te ayudo con tu plata?",
        Acts.Thanks => formal ? "Con gusto." : "De nada.",
        Acts.Bye => formal ? "Hasta pronto." : "Nos vemos.",
        Acts.Chat => formal ? "Estoy para ayudarle con sus finanzas." : "Acá estoy para ayudarte con tu plata.",
        Acts.Help => formal
            ? "Puedo anotar gastos e ingresos, sumar lo gastado y responder dudas de finanzas personales."
            : "Puedo anotar tus gastos e ingresos, sumar lo que llevas y responder dudas de plata.",
        Acts.ClarifyAmount => formal ? "¿De cuánto fue el monto?" : "¿De cuánto fue?",
        Acts.NotYet => formal ? "Eso todavía no lo puedo hacer." : "Eso todavía no lo sé hacer.",
        Acts.OutOfScope => formal
            ? "Eso queda fuera de lo que puedo responder: me ocupo de finanzas personales."
            : "Eso se me escapa: lo mío son las finanzas personales.",
        Acts.InvestmentDeclined => formal
            ? "No puedo recomendarle una inversión específica. Esto es información general, no una asesoría de inversión."
            : "No puedo recomendarte una inversión específica. Esto es información general, no una asesoría de inversión.",
        Acts.KnowledgeUnknown => "No tengo una fuente confiable para responder eso.",
        _ => null,
    };

    private static string? Logged(FactSheet facts, string what) =>
        facts.Text("amount") is { } amount
            ? $"Anotado: {what} de {amount}{After(" en ", facts, "category")}{After(" (", facts, "merchant", ")")}{After(", ", facts, "date")}."
            : null;

    private static string? Total(FactSheet facts) =>
        facts.Text("total") is { } total
            ? $"Total{After(" en ", facts, "category")}{After(" (", facts, "merchant", ")")}{Span(facts)}: {total}."
            : null;

    private static string? Listed(FactSheet facts, string title)
    {
        if (facts.Items is not { Count: > 0 } items)
        {
            return Total(facts);
        }

        var lines = items.Select(i => $"- {i.Title}: {FactText.Of(i.Value)}");
        var total = facts.Text("total") is { } sum ? $"\nTotal: {sum}." : "";
        return $"{title}:\n{string.Join('\n', lines)}{total}";
    }

    private static string Span(FactSheet facts) =>
        facts.Text("period_from", fullDate: true) is { } from && facts.Text("period_to", fullDate: true) is { } to
            ? $" del {from} al {to}"
            : "";

    private static string After(string lead, FactSheet facts, string id, string tail = "") =>
        facts.Text(id) is { } text ? lead + text + tail : "";
}
