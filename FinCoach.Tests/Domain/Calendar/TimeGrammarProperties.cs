using System.Globalization;
using FinCoach.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Calendar;

public sealed class TimeGrammarProperties
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly Gen<DateOnly> Days =
        from day in Gen.Choose(0, 4000)
        select new DateOnly(2020, 1, 1).AddDays(day);

    [Fact]
    public void Find_FormattedDay_GivesItBack() => Holds(day => day, d => $"{d.Day} de {SpanishMonths.Name(d.Month)} de {d.Year}");

    [Fact]
    public void Find_DayInFigures_GivesItBack() => Holds(day => day, d => d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture));

    [Fact]
    public void Find_DayAndMonth_GivesTheNearestBehind() => Holds(
        day => Today.AddDays(-(day.DayNumber % 360)), d => $"el {d.Day} de {SpanishMonths.Name(d.Month)}");

    [Fact]
    public void Find_AnyText_DoesNotThrow() => Prop.ForAll<string?>(text =>
        TimeGrammar.Find(text ?? "", Today, Direction.Past).All(m => m.EndToken > m.FirstToken)).QuickCheckThrowOnFailure();

    private static void Holds(Func<DateOnly, DateOnly> choose, Func<DateOnly, string> format) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Days.ToArbitrary(), drawn =>
        {
            var day = choose(drawn);
            return TimeGrammar.Find(format(day), Today, Direction.Past) is [{ Date: { } found }] && found == day;
        }));
}
