using System.Globalization;
using FinCoach.Domain.Calendar;

namespace FinCoach.Tests.Domain.Calendar;

public sealed class TimeGrammarTests
{
    // A Friday.
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("hoy", "2026-11-20")]
    [InlineData("ayer en la tarde", "2026-11-19")]
    [InlineData("anoche", "2026-11-19")]
    [InlineData("antes de ayer", "2026-11-18")]
    [InlineData("anteayer", "2026-11-18")]
    [InlineData("esta mañana", "2026-11-20")]
    [InlineData("recién", "")]
    [InlineData("hace una semana", "2026-11-13")]
    [InlineData("hace 3 días", "2026-11-17")]
    [InlineData("dos semanas atrás", "2026-11-06")]
    [InlineData("el lunes", "2026-11-16")]
    [InlineData("el viernes pasado", "2026-11-13")]
    [InlineData("el martes de la semana pasada", "2026-11-10")]
    [InlineData("el 5 de marzo", "2026-03-05")]
    [InlineData("el 25 de diciembre", "2025-12-25")]
    [InlineData("cinco de marzo del 2025", "2025-03-05")]
    [InlineData("20/11", "2026-11-20")]
    [InlineData("21/11", "2025-11-21")]
    [InlineData("05-03-2026", "2026-03-05")]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("el 15", "2026-11-15")]
    [InlineData("el 25", "2026-10-25")]
    [InlineData("el 15 del mes pasado", "2026-10-15")]
    [InlineData("el primero de mayo", "2026-05-01")]
    [InlineData("este mes", "2026-11-01..2026-11-30")]
    [InlineData("el mes pasado", "2026-10-01..2026-10-31")]
    [InlineData("esta semana", "2026-11-16..2026-11-22")]
    [InlineData("la semana pasada", "2026-11-09..2026-11-15")]
    [InlineData("el finde", "2026-11-14..2026-11-15")]
    [InlineData("el fin de semana pasado", "2026-11-14..2026-11-15")]
    [InlineData("este año", "2026-01-01..2026-12-31")]
    [InlineData("en marzo", "2026-03-01..2026-03-31")]
    [InlineData("en diciembre", "2025-12-01..2025-12-31")]
    [InlineData("marzo de 2025", "2025-03-01..2025-03-31")]
    [InlineData("el primer semestre", "2026-01-01..2026-06-30")]
    [InlineData("en lo que va del mes", "2026-11-01..2026-11-30")]
    [InlineData("del 1 al 15 de marzo", "2026-03-01..2026-03-15")]
    [InlineData("entre el 3 y el 10", "2026-11-03..2026-11-10")]
    [InlineData("de enero a marzo", "2026-01-01..2026-03-31")]
    [InlineData("en el 2025", "2025-01-01..2025-12-31")]
    [InlineData("los últimos 7 días", "2026-11-14..2026-11-20")]
    [InlineData("primera quincena de octubre", "2026-10-01..2026-10-15")]
    [InlineData("al mes", "Monthly")]
    [InlineData("todas las semanas", "Weekly")]
    [InlineData("diarias", "Daily")]
    [InlineData("cada mes", "Monthly")]
    [InlineData("regalos de navidad", "")]
    [InlineData("5 lucas", "")]
    [InlineData("en 6 meses", "")]
    [InlineData("el 99", "")]
    [InlineData("31/02", "")]
    public void Find_LookingBack_ResolvesTheNearestPast(string text, string expected) =>
        Assert.Equal(expected, Read(text, Direction.Past));

    [Theory]
    [InlineData("en 6 meses", "2027-05-20")]
    [InlineData("para el 5 de marzo", "2027-03-05")]
    [InlineData("para marzo", "2027-03-01..2027-03-31")]
    [InlineData("en febrero", "2027-02-01..2027-02-28")]
    [InlineData("el próximo año", "2027-01-01..2027-12-31")]
    [InlineData("el mes que viene", "2026-12-01..2026-12-31")]
    [InlineData("para navidad", "2026-12-25")]
    [InlineData("el lunes", "2026-11-23")]
    [InlineData("pasado mañana", "2026-11-22")]
    [InlineData("en dos años más", "2028-11-20")]
    [InlineData("para el 2027", "2027-01-01..2027-12-31")]
    [InlineData("a fin de mes", "2026-11-30")]
    [InlineData("primer semestre", "2027-01-01..2027-06-30")]
    [InlineData("29 de febrero", "2028-02-29")]
    public void Find_LookingForward_ResolvesTheNearestFuture(string text, string expected) =>
        Assert.Equal(expected, Read(text, Direction.Future));

    [Fact]
    public void Find_AtTheEndsOfTheCalendar_DoesNotThrow()
    {
        foreach (var today in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            foreach (var text in new[] { "ayer", "en 9999 años", "hace 9999 meses", "el lunes", "este finde", "el 5", "enero", "últimos 9999 años", "semestre pasado" })
            {
                Assert.NotNull(TimeGrammar.Find(text, today, Direction.Past));
                Assert.NotNull(TimeGrammar.Find(text, today, Direction.Future));
            }
        }
    }

    private static string Read(string text, Direction direction) =>
        string.Join(" ", TimeGrammar.Find(text, Today, direction).Select(m => m switch
        {
            { Date: { } date } => Iso(date),
            { Period: { } period } => $"{Iso(period.From)}..{Iso(period.To)}",
            _ => m.Recurrence.ToString(),
        }));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
