using FinCoach.BotApi.Conversation;

namespace FinCoach.BotApi.Privacy;

/// <summary>What Gus says about a person's rights, where a reply and a button say the same.</summary>
internal static class PrivacyTexts
{
    public static readonly Wording EraseQuestion = new(
        "¿Borro todo? Se van para siempre tus mensajes, registros, presupuestos, metas y ajustes, y lo tuyo que haya en datos de "
        + "entrenamiento. No se puede deshacer. Si quieres una copia antes, pídela con /misdatos.",
        "¿Confirma que borre todo? Se van para siempre sus mensajes, registros, presupuestos, metas y ajustes, y lo suyo que haya en datos de "
        + "entrenamiento. No se puede deshacer. Si desea una copia antes, pídala con /misdatos.");

    public static readonly Wording Erased = new(
        "Listo, borré todo lo tuyo. Fue un gusto acompañarte. Si me escribes de nuevo, partimos de cero.",
        "Listo, borré todo lo suyo. Fue un gusto acompañarle. Si me escribe de nuevo, comenzamos de cero.");

    public static readonly Wording Kept = new("Bueno, no borré nada.", "De acuerdo, no borré nada.");

    public static readonly Wording ButtonTooOld = new(
        "Ese botón ya venció, así que no borré nada. Si lo quieres hacer, escribe /borrar.",
        "Ese botón ya venció, así que no borré nada. Si desea hacerlo, escriba /borrar.");

    public static readonly Wording TrainingGranted = new(
        "¡Gracias! Desde ahora tus conversaciones, ya sin datos personales, me ayudan a mejorar. Si cambias de idea, escribe /noentrenar.",
        "¡Gracias! Desde ahora sus conversaciones, ya sin datos personales, me ayudan a mejorar. Si cambia de idea, escriba /noentrenar.");

    public static readonly Wording TrainingKeptOff = new("Bueno, no las uso. Todo sigue igual.", "De acuerdo, no las uso. Todo sigue igual.");

    public static readonly Wording Suspended = new(
        "Listo, me quedo en pausa: no leo ni guardo lo que escribas, y lo que ya tenías queda como está. Para volver, escribe /desbloquear.",
        "Listo, me quedo en pausa: no leo ni guardo lo que escriba, y lo que ya tenía queda como está. Para volver, escriba /desbloquear.");

    public static readonly Wording StillSuspended = new(
        "Estoy en pausa porque me lo pediste, así que no leí ni guardé tu mensaje. Para volver, escribe /desbloquear o toca el botón. "
        + "También puedes pedir /misdatos o /borrar.",
        "Estoy en pausa porque usted me lo pidió, así que no leí ni guardé su mensaje. Para volver, escriba /desbloquear o toque el botón. "
        + "También puede pedir /misdatos o /borrar.");

    public static readonly Wording Resumed = new(
        "¡Qué bueno tenerte de vuelta! Seguimos donde quedamos.", "¡Qué bueno tenerle de vuelta! Seguimos donde quedamos.");

    public static readonly Wording NotSuspended = new(
        "No estoy en pausa: te leo y te ayudo como siempre.", "No estoy en pausa: le leo y le ayudo como siempre.");
}
