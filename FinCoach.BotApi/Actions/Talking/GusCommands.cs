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
        new("ayuda", "todo lo que hago", "Todo lo que hago y cómo pedirlo"),
        new("resumen", "resumen semanal o mensual", "Resumen de la semana o del mes: /resumen semanal, /resumen mensual, /resumen no"),
        new("recordatorios", "avisos de lo que vence", "Avisos de pagos, cuotas y metas: /recordatorios si, /recordatorios no"),
        new("misdatos", "los datos propios en un archivo", "Todos los datos propios en un archivo"),
        new("borrar", "eliminar todo", "Borrar todos los datos propios para siempre"),
        new("entrenar", "permitir que aprenda de las conversaciones", "Permitir que las conversaciones me ayuden a mejorar"),
        new("noentrenar", "dejar de permitirlo", "Dejar de usar las conversaciones para entrenar"),
        new("bloquear", "ponerme en pausa", "Ponerme en pausa: no leo ni guardo nada"),
        new("desbloquear", "seguir", "Salir de la pausa"),
    ];
}
