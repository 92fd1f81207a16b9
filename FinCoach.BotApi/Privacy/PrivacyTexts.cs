namespace FinCoach.BotApi.Privacy;

/// <summary>What Gus says about a person's rights, where a reply and a button say the same.</summary>
internal static class PrivacyTexts
{
    public const string EraseQuestion =
        "¿Borro todo? Se van para siempre tus mensajes, registros, presupuestos, metas y ajustes, y lo tuyo que haya en datos de "
        + "entrenamiento. No se puede deshacer. Si quieres una copia antes, pídela con /misdatos.";

    public const string Erased = "Listo, borré todo lo tuyo. Fue un gusto acompañarte. Si me escribes de nuevo, partimos de cero.";

    public const string Kept = "Bueno, no borré nada.";

    public const string ButtonTooOld = "Ese botón ya venció, así que no borré nada. Si lo quieres hacer, escribe /borrar.";

    public const string TrainingGranted =
        "¡Gracias! Desde ahora tus conversaciones, ya sin datos personales, me ayudan a mejorar. Si cambias de idea, escribe /noentrenar.";

    public const string TrainingKeptOff = "Bueno, no las uso. Todo sigue igual.";

    public const string Suspended =
        "Listo, me quedo en pausa: no leo ni guardo lo que escribas, y lo que ya tenías queda como está. Para volver, escribe /desbloquear.";

    public const string StillSuspended =
        "Estoy en pausa porque me lo pediste, así que no leí ni guardé tu mensaje. Para volver, escribe /desbloquear o toca el botón. "
        + "También puedes pedir /misdatos o /borrar.";

    public const string Resumed = "¡Qué bueno tenerte de vuelta! Seguimos donde quedamos.";

    public const string NotSuspended = "No estoy en pausa: te leo y te ayudo como siempre.";
}
