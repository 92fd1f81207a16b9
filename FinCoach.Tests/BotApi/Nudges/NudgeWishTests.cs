using FinCoach.BotApi.Actions.Nudging;

namespace FinCoach.Tests.BotApi.Nudges;

public sealed class NudgeWishTests
{
    [Theory]
    [InlineData("mándame un resumen semanal", true, true, false)]
    [InlineData("quiero un resumen todos los lunes", true, true, false)]
    [InlineData("me mandas un resumen cada mes?", true, false, true)]
    [InlineData("envíame resúmenes semanales y mensuales", true, true, true)]
    [InlineData("me gustaría recibir el resumen mensual por favor", true, false, true)]
    [InlineData("no me mandes más el resumen", false, true, true)]
    [InlineData("desactiva el resumen semanal", false, true, false)]
    [InlineData("ya no quiero el resumen mensual", false, false, true)]
    [InlineData("/resumen semanal", true, true, false)]
    [InlineData("/resumen mensual", true, false, true)]
    [InlineData("/resumen no", false, true, true)]
    public void Of_SummaryWish_IsRead(string text, bool on, bool weekly, bool monthly) =>
        Assert.Equal(new NudgeWish.Summaries(on, weekly, monthly), NudgeWishes.Of(text));

    [Theory]
    [InlineData("avísame del arriendo", true, true)]
    [InlineData("recuérdame pagar la luz", true, true)]
    [InlineData("recuérdame cuando venza el dividendo", true, true)]
    [InlineData("avísame cuando venzan mis cuotas", true, false)]
    [InlineData("activa los recordatorios", true, false)]
    [InlineData("quiero recordatorios de mis pagos", true, false)]
    [InlineData("no me avises más del gym", false, true)]
    [InlineData("desactiva los recordatorios", false, false)]
    [InlineData("no quiero más recordatorios", false, false)]
    [InlineData("/recordatorios si", true, false)]
    [InlineData("/recordatorios no", false, false)]
    public void Of_ReminderWish_IsRead(string text, bool on, bool ofOne) =>
        Assert.Equal(new NudgeWish.Reminders(on, ofOne), NudgeWishes.Of(text));

    [Theory]
    [InlineData("/resumen")]
    [InlineData("/recordatorios")]
    public void Of_BareCommand_AsksHowItStands(string text) => Assert.IsType<NudgeWish.Ask>(NudgeWishes.Of(text));

    [Theory]
    [InlineData("resumen de la semana")]
    [InlineData("dame el resumen del mes")]
    [InlineData("recuérdame cuánto gasté ayer")]
    [InlineData("recuérdame comprar pan")]
    [InlineData("avísame cuando me pase del presupuesto")]
    [InlineData("avísame si gasto más de 100 lucas")]
    [InlineData("gasté 12 lucas en el super")]
    [InlineData("pagué la luz, 25 lucas")]
    [InlineData("/ayuda")]
    [InlineData("")]
    public void Of_AnotherText_IsNone(string text) => Assert.Null(NudgeWishes.Of(text));
}
