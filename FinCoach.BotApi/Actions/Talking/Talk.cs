using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Talking;

/// <summary>What needs no records: small talk, and an honest word about what Gus cannot do.</summary>
internal sealed class Talk : IAction
{
    private static readonly string[] Thanking = ["gracias", "agradec", "te pasaste", "se paso", "muy amable"];
    private static readonly string[] Leaving = ["chao", "chau", "adios", "hasta luego", "hasta manana", "nos vemos", "buenas noches"];

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.SmallTalk, Intent.OutOfScope];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decide(turn));

    public static Decision Decide(Turn turn) => turn.Understanding.Intent switch
    {
        Intent.SmallTalk => SmallTalk(turn),
        Intent.OutOfScope => Decision.Say(Acts.OutOfScope, turn.Say(
            "Eso se me escapa: lo mío son tus finanzas. Escribe \"ayuda\" y te cuento qué puedo hacer.",
            "Eso se me escapa: lo mío son sus finanzas. Escriba \"ayuda\" y le cuento qué puedo hacer.")),
        _ => Decision.Say(Acts.NotYet, turn.Say(
            "Eso todavía no lo sé hacer. Por ahora anoto gastos e ingresos y te digo cuánto llevas.",
            "Eso todavía no lo sé hacer. Por ahora anoto gastos e ingresos y le digo cuánto lleva.")),
    };

    private static Decision SmallTalk(Turn turn)
    {
        var folded = Letters.Fold(turn.Text);
        if (Thanking.Any(w => folded.Contains(w, StringComparison.Ordinal)))
        {
            return Decision.Say(Acts.Thanks, turn.Say("De nada. Acá estoy cuando me necesites.", "De nada. Aquí estoy cuando me necesite."));
        }

        return Leaving.Any(w => folded.Contains(w, StringComparison.Ordinal))
            ? Decision.Say(Acts.Bye, turn.Say("Nos vemos. Que te vaya bien.", "Hasta luego. Que le vaya bien."))
            : Decision.Say(Acts.Greeting, turn.Say(
                "Hola, soy Gus. Cuéntame un gasto o pregúntame cuánto llevas este mes.",
                "Hola, soy Gus. Cuénteme un gasto o pregúnteme cuánto lleva este mes."));
    }
}
