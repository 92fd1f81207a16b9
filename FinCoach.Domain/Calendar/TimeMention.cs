using FinCoach.Domain.Language;

namespace FinCoach.Domain.Calendar;

/// <summary>A day, a span of days or a rhythm that a text states. Exactly one of the three values is there.</summary>
/// <param name="FirstToken">First token of the mention.</param>
/// <param name="EndToken">One past its last token.</param>
public readonly record struct TimeMention(int FirstToken, int EndToken)
{
    /// <summary>One day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Several whole days.</summary>
    public Period? Period { get; init; }

    /// <summary>How often: <c>al mes</c>, <c>semanales</c>.</summary>
    public Recurrence? Recurrence { get; init; }

    internal static TimeMention Day(int first, int end, DateOnly date) => new(first, end) { Date = date };

    internal static TimeMention Span(int first, int end, Period period) => new(first, end) { Period = period };

    internal static TimeMention Rhythm(int first, int end, Recurrence recurrence) =>
        new(first, end) { Recurrence = recurrence };
}
