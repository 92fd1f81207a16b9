using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;

namespace FinCoach.Tests.Domain.Recurring;

public sealed class AnchorDayTests
{
    // A Sunday.
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("todos los viernes gasto 10 lucas en la feria", Recurrence.Weekly, "2026-11-20")]
    [InlineData("cada domingo 8 lucas de almuerzo", Recurrence.Weekly, "2026-11-22")]
    [InlineData("los miércoles pago 12 lucas de fútbol", Recurrence.Weekly, "2026-11-18")]
    [InlineData("pago 350 lucas de arriendo todos los 5", Recurrence.Monthly, "2026-11-05")]
    [InlineData("el día 28 de cada mes pago 40 lucas de luz", Recurrence.Monthly, "2026-10-28")]
    [InlineData("me pagan 850.000 los 31 de cada mes", Recurrence.Monthly, "2026-10-31")]
    [InlineData("me pagan 850.000 a fin de cada mes", Recurrence.Monthly, "2026-10-31")]
    [InlineData("el 15 lucas del gym al mes", Recurrence.Monthly, "2026-11-22")]
    [InlineData("el gym 25 lucas al mes", Recurrence.Monthly, "2026-11-22")]
    [InlineData("gasto 2 lucas diarias en micro", Recurrence.Daily, "2026-11-22")]
    public void Of_Text_IsTheLastSuchDay(string text, Recurrence recurrence, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), AnchorDay.Of(text, recurrence, null, Today));

    [Fact]
    public void Of_StatedDate_IsThatDate() => Assert.Equal(
        new DateOnly(2026, 12, 1), AnchorDay.Of("todos los viernes", Recurrence.Weekly, new DateOnly(2026, 12, 1), Today));

    [Theory]
    [InlineData("el gym 25 lucas al mes", Category.PersonalCare, "gym")]
    [InlineData("pago 350 lucas de Arriendo todos los meses", Category.Housing, "arriendo")]
    [InlineData("me pagan 850.000 mensual", null, null)]
    public void BillName_OfAText_IsItsOwnWord(string text, Category? category, string? name) =>
        Assert.Equal(name, BillName.In(text, category));
}
