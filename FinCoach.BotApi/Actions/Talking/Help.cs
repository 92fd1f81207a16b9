using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Talking;

/// <summary>Says all that Gus does. Sent as it is: a phrasing would leave something out.</summary>
internal sealed class Help : IAction
{
    private const string Familiar =
        """
        Soy Gus, tu coach de finanzas. Escríbeme como hablas:
        - Anotar: "gasté 12 lucas en el super", "zapatillas por $45.990 en 3 cuotas", "me pagaron 850.000 de sueldo"
        - Preguntar: "¿cuánto llevo en comida este mes?", "¿en qué se me fue la plata?"
        - Presupuestos: "máximo 200 lucas al mes en salidas", "¿cuánto me queda?"
        - Metas: "quiero juntar 2 palos para las vacaciones", "¿cómo va mi meta?"
        - Corregir: "no eran 5 lucas, eran 15", "borra el último gasto", "deshaz eso"
        - Convertir: "¿cuánto son 3,5 UF en pesos?", "¿a cuánto está el dólar?"
        - Aprender: "¿qué es el CAE?"
        - Mi forma de hablar: "háblame de usted", "intensidad 0,7"
        """;

    private const string Formal =
        """
        Soy Gus, su coach de finanzas. Escríbame con sus palabras:
        - Anotar: "gasté 12 lucas en el super", "zapatillas por $45.990 en 3 cuotas", "me pagaron 850.000 de sueldo"
        - Preguntar: "¿cuánto llevo en comida este mes?", "¿en qué se me fue la plata?"
        - Presupuestos: "máximo 200 lucas al mes en salidas", "¿cuánto me queda?"
        - Metas: "quiero juntar 2 palos para las vacaciones", "¿cómo va mi meta?"
        - Corregir: "no eran 5 lucas, eran 15", "borra el último gasto", "deshaz eso"
        - Convertir: "¿cuánto son 3,5 UF en pesos?", "¿a cuánto está el dólar?"
        - Aprender: "¿qué es el CAE?"
        - Mi forma de hablar: "háblame de tú", "intensidad 0,7"
        """;

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.Help];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decide(turn));

    public static Decision Decide(Turn turn) => Decision.Say(
        Acts.Help,
        $"{turn.Say(Familiar, Formal)}\n\nComandos: {string.Join(", ", GusCommands.All.Select(c => $"/{c.Name} ({c.Short})"))}.");
}
