namespace FinCoach.BotApi.Actions.Talking;

/// <summary>A command of the bot.</summary>
/// <param name="Name">Without its slash.</param>
/// <param name="Short">What help says of it.</param>
/// <param name="Description">What Telegram's menu says of it, at most 256 characters.</param>
internal sealed record GusCommand(string Name, string Short, string Description);

/// <summary>The commands that people may use, as help and Telegram's menu list them.</summary>
internal static class GusCommands
{
    public static readonly IReadOnlyList<GusCommand> All =
    [
        new("ayuda", "todo lo que hago", "Todo lo que puedo hacer por ti"),
        new("misdatos", "tus datos en un archivo", "Todos tus datos en un archivo"),
        new("borrar", "eliminar todo", "Borrar todos tus datos para siempre"),
        new("entrenar", "permitir que aprenda de ti", "Permitir que tus conversaciones me ayuden a mejorar"),
        new("noentrenar", "dejar de permitirlo", "Dejar de usar tus conversaciones para entrenar"),
        new("bloquear", "ponerme en pausa", "Ponerme en pausa: no leo ni guardo nada"),
        new("desbloquear", "seguir", "Salir de la pausa"),
    ];
}
