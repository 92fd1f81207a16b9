namespace FinCoach.Domain.Statistics;

/// <summary>The score interval of a share (Wilson 1927): honest near 0 and 1, where a bootstrap of no failures has no width.</summary>
public static class Wilson
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The 95 % interval.</summary>
    /// <param name="successes">0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; none gives 0 to 1.</param>
    public static Interval Of(int successes, int n)
    {
        if (n == 0)
        {
            return new Interval(0, 1);
        }

        var p = (double)successes / n;
        var scale = 1 + (Z95 * Z95 / n);
        var centre = (p + (Z95 * Z95 / (2 * n))) / scale;
        var half = Z95 / scale * Math.Sqrt((p * (1 - p) / n) + (Z95 * Z95 / (4.0 * n * n)));
        return new Interval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}
