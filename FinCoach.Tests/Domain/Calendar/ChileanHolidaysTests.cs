using FinCoach.Domain.Calendar;

namespace FinCoach.Tests.Domain.Calendar;

public sealed class ChileanHolidaysTests
{
    [Theory]
    [InlineData(2026, 4, 3)]
    [InlineData(2026, 6, 21)]
    [InlineData(2026, 6, 29)]
    [InlineData(2026, 10, 12)]
    [InlineData(2025, 6, 20)]
    [InlineData(2025, 11, 16)]
    [InlineData(2025, 12, 14)]
    [InlineData(2023, 1, 2)]
    [InlineData(2023, 10, 9)]
    [InlineData(2023, 10, 27)]
    [InlineData(2024, 9, 20)]
    [InlineData(2027, 3, 26)]
    [InlineData(2027, 9, 17)]
    public void Of_Year_HoldsTheMovedDay(int year, int month, int day) =>
        Assert.Contains(new DateOnly(year, month, day), ChileanHolidays.Of(year).Select(h => h.Date));

    [Theory]
    [InlineData(2023, 10, 12)]
    [InlineData(2023, 10, 31)]
    [InlineData(2026, 11, 15)]
    public void Of_Year_LacksTheDayThatMovedAway(int year, int month, int day) =>
        Assert.DoesNotContain(new DateOnly(year, month, day), ChileanHolidays.Of(year).Select(h => h.Date));

    [Fact]
    public void NextBusinessDay_OfIndependenceDay_SkipsTheBridge() =>
        Assert.Equal(new DateOnly(2024, 9, 23), ChileanHolidays.NextBusinessDay(new DateOnly(2024, 9, 18)));
}
