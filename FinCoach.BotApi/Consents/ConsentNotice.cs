using FinCoach.BotApi.Outbox;

namespace FinCoach.BotApi.Consents;

/// <summary>The service notice of Ley 21.719: who, what for, which rights. A changed text is a new version.</summary>
internal static class ConsentNotice
{
    public const string Version = "2026-11";
    public const string Accept = "consent:yes";

    /// <summary>For who answered the notice with words.</summary>
    public static readonly OutboundMessage Reminder = new(
        OutboundMessage.Question, "Para que quede claro que aceptas, toca este botón y te respondo al tiro.", Buttons());

    /// <param name="modelProvider">Who else processes texts, with the country; null when everything stays on this machine.</param>
    public static OutboundMessage For(string? modelProvider) => new(
        OutboundMessage.Question,
        "Hola, soy Gus, tu coach de finanzas personales. Antes de partir necesito tu permiso: para ayudarte guardo lo que me "
        + "escribes sobre tus gastos, ingresos y metas, sin tu RUT, tarjetas ni claves. "
        + (modelProvider is null
            ? "Todo se procesa en nuestros propios servidores. "
            : $"Para redactar respuestas uso a {modelProvider}, que recibe tus textos ya sin datos personales. ")
        + "No uso tus datos para entrenar modelos salvo que me lo permitas aparte. "
        + "Puedes ver, corregir o borrar todo cuando quieras. ¿Aceptas?",
        Buttons());

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons() => [[new Button("Sí, acepto", Accept)]];
}
