using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Talking;

/// <summary>What needs no records: small talk, help, and an honest word about what Gus cannot do.</summary>
internal sealed class Talk : IAction
{
    public const string HelpText =
        """
        Soy Gus, tu coach de finanzas. Puedes escribirme como hablas:
        - "gasté 12 lucas en el super" y lo anoto
        - "me pagaron 850.000 de sueldo" y lo anoto como ingreso
        - "¿cuánto llevo gastado este mes?" y te digo el total exacto
        """;

    public IReadOnlyCollection<Intent> Intents { get; } =
        [Intent.SmallTalk, Intent.Help, Intent.OutOfScope, Intent.InvestmentAdvice];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decide(turn));

    public static Decision Decide(Turn turn) => turn.Understanding.Intent switch
    {
        Intent.SmallTalk => SmallTalk(turn.Text),
        Intent.Help => Decision.Say(Acts.Help, HelpText),
        Intent.InvestmentAdvice => Decision.Say(
            Acts.InvestmentDeclined,
            "No puedo recomendar inversiones específicas. Esto es información general, no una asesoría de inversión. "
            + "Sí puedo ayudarte a ordenar tus gastos y tu ahorro."),
        Intent.OutOfScope => Decision.Say(
            Acts.OutOfScope, "Eso se me escapa: lo mío son tus finanzas. Escribe \"ayuda\" y te cuento qué puedo hacer."),
        _ => Decision.Say(
            Acts.NotYet, "Eso todavía no lo sé hacer. Por ahora anoto gastos e ingresos y te digo cuánto llevas."),
    };

    private static Decision SmallTalk(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.Contains("gracias", StringComparison.Ordinal) || lower.Contains("te pasaste", StringComparison.Ordinal))
        {
            return Decision.Say(Acts.Thanks, "De nada. Acá estoy cuando me necesites.");
        }

        return lower.Contains("chao", StringComparison.Ordinal) || lower.Contains("adiós", StringComparison.Ordinal)
            ? Decision.Say(Acts.Bye, "Nos vemos. Que te vaya bien.")
            : Decision.Say(Acts.Greeting, "Hola, soy Gus. Cuéntame un gasto o pregúntame cuánto llevas este mes.");
    }
}
