namespace FinCoach.Domain.Statistics;

/// <summary>An interval of a figure, both ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies within.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
