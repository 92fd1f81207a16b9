using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Consents;

/// <summary>The service notice of Ley 21.719: who, what for, which rights. A changed text is a new version.</summary>
internal static class ConsentNotice
{
    public const string Version = "2026-11";
    public const string Accept = "consent:yes";

    private static readonly Wording Said = new(
        "Para que quede claro que aceptas, toca este botón y te respondo al tiro.",
        "Para que quede claro que acepta, toque este botón y le respondo de inmediato.");

    private static readonly Wording Accepted = new(
        "¡Gracias! Ya podemos partir. Cuéntame un gasto, por ejemplo \"gasté 12 lucas en el super\", o escribe /ayuda.",
        "¡Gracias! Ya podemos partir. Cuénteme un gasto, por ejemplo \"gasté 12.000 en el supermercado\", o escriba /ayuda.");

    /// <summary>For who answered the notice with words.</summary>
    public static OutboundMessage Reminder(Tone tone) => new(OutboundMessage.Question, Said.For(tone), Buttons());

    /// <summary>The first thanks.</summary>
    public static string Thanks(Tone tone) => Accepted.For(tone);

    /// <param name="modelProvider">Who else processes texts, with the country; null when everything stays on this machine.</param>
    /// <param name="tone">The person's: who comes back has one.</param>
    public static OutboundMessage For(string? modelProvider, Tone tone) => new(OutboundMessage.Question, Notice(modelProvider).For(tone), Buttons());

    private static Wording Notice(string? modelProvider) => new(
        "Hola, soy Gus, tu coach de finanzas personales. Antes de partir necesito tu permiso: para ayudarte guardo lo que me "
        + "escribes sobre tus gastos, ingresos y metas, sin tu RUT, tarjetas ni claves. "
        + (modelProvider is null
            ? "Todo se procesa en nuestros propios servidores. "
            : $"Para redactar respuestas uso a {modelProvider}, que recibe tus textos ya sin datos personales. ")
        + "No uso tus datos para entrenar modelos salvo que me lo permitas aparte. "
        + "Puedes ver, corregir o borrar todo cuando quieras. ¿Aceptas?",
        "Hola, soy Gus, su coach de finanzas personales. Antes de partir necesito su permiso: para ayudarle guardo lo que "
        + "usted me cuenta sobre sus gastos, ingresos y metas, sin su RUT, tarjetas ni claves. "
        + (modelProvider is null
            ? "Todo se procesa en nuestros propios servidores. "
            : $"Para redactar respuestas uso a {modelProvider}, que recibe sus textos ya sin datos personales. ")
        + "No uso sus datos para entrenar modelos salvo que me lo permita aparte. "
        + "Puede ver, corregir o borrar todo cuando quiera. ¿Acepta?");

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons() => [[new Button("Sí, acepto", Accept)]];
}
