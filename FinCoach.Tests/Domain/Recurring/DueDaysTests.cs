using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Recurring;

public sealed class DueDaysTests
{
    private static readonly Arbitrary<(DateOnly Anchor, Recurrence Recurrence, int Days)> Schedules = (
        from day in Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2040, 1, 1).DayNumber)
        from recurrence in Gen.Elements(Enum.GetValues<Recurrence>())
        from days in Gen.Choose(-400, 4000)
        select (DateOnly.FromDayNumber(day), recurrence, days)).ToArbitrary();

    [Fact]
    public void Between_The31stOfEveryMonth_IsTheLastDayOfShorterOnes() => Assert.Equal(
        [new(2027, 1, 31), new(2027, 2, 28), new(2027, 3, 31), new(2027, 4, 30), new(2027, 5, 31)],
        new DueDays(new DateOnly(2026, 12, 31), Recurrence.Monthly).Between(new DateOnly(2027, 1, 1), new DateOnly(2027, 5, 31)));

    [Theory]
    [InlineData(Recurrence.Daily, "2026-11-23")]
    [InlineData(Recurrence.Weekly, "2026-11-27")]
    [InlineData(Recurrence.Monthly, "2026-12-20")]
    public void After_AFewDays_IsTheNextOne(Recurrence recurrence, string next) => Assert.Equal(
        DateOnly.ParseExact(next, "yyyy-MM-dd"), new DueDays(new DateOnly(2026, 11, 20), recurrence).After(new DateOnly(2026, 11, 22)));

    [Fact]
    public void OnOrAfter_AnySchedule_IsReachedStepByStepFromTheAnchor() =>
        Prop.ForAll(Schedules, s =>
        {
            var days = new DueDays(s.Anchor, s.Recurrence);
            var wanted = s.Anchor.AddDays(s.Days);
            var step = s.Anchor;
            while (step < wanted)
            {
                step = days.After(step);
            }

            return days.OnOrAfter(wanted) == step;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void OnOrAfter_AnySchedule_LeavesNoGapOfMoreThanItsRhythm() =>
        Prop.ForAll(Schedules, s =>
        {
            var days = new DueDays(s.Anchor, s.Recurrence);
            var due = days.OnOrAfter(s.Anchor.AddDays(s.Days));
            var gap = days.After(due).DayNumber - due.DayNumber;
            return s.Recurrence switch
            {
                Recurrence.Daily => gap == 1,
                Recurrence.Weekly => gap == 7,
                _ => gap is >= 28 and <= 31,
            };
        }).QuickCheckThrowOnFailure();
}
