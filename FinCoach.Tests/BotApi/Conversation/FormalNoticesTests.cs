using FinCoach.Tests.Spanish;

namespace FinCoach.Tests.BotApi.Conversation;

/// <summary>A walk through what the golden conversations do not say, by somebody who is <c>usted</c>.</summary>
[Trait("kind", "servers")]
public sealed class FormalNoticesTests
{
    private static readonly string[] Said =
    [
        "hola", "gracias", "chao", "quién ganó el partido", "/ayuda", "qué puedes hacer", "/nosequé", "/resumen", "/resumen semanal", "/recordatorios si",
        "/resumen no", "/noentrenar", "/misdatos", "/entrenar", "qué sabes de mí", "no, déjalo", "deshacer", "borra el último gasto", "cómo voy con el presupuesto",
        "cuánto me falta para la meta", "ponme un presupuesto", "no", "quiero juntar plata", "no", "qué acción compro", "a cuánto está el dólar",
        "cuánto son 3 UF en pesos", "háblame distinto", "gasté -5000", "no", "mi clave es 4455", "cuánto pago el próximo mes", "ya no pago la luz",
        "qué pagos fijos tengo", "pago 350 lucas de arriendo todos los meses", "súbele 20 lucas al presupuesto de comida", "cuánto llevo este mes",
        "intensidad 0,9", "/desbloquear", "/bloquear", "hola", "/desbloquear", "/borrar",
    ];

    [Fact]
    public async Task Formal_EverySentence_IsUsted()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        await talk.ConsentAsync(7);
        await talk.Database.ScalarAsync("update app.users set tone = 'formal'");

        foreach (var text in Said)
        {
            await talk.AskAsync(7, text);
        }

        await talk.PressAsync(7, "erase:no");
        var replies = await talk.RepliesAsync(7, Said.Length + 3);

        Assert.All(replies.Skip(2), r => Assert.Equal($"{r}: ", $"{r}: {string.Join(',', Address.Strange(r, formal: true))}"));
    }
}
