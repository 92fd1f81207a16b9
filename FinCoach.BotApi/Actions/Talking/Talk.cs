using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Talking;

/// <summary>What needs no records: small talk, and an honest word about what Gus cannot do.</summary>
internal sealed class Talk : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.SmallTalk, Intent.OutOfScope];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decide(turn));

    public static Decision Decide(Turn turn) => turn.Understanding.Intent switch
    {
        Intent.SmallTalk => SmallTalk(turn.Text),
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
