namespace FinCoach.Domain.Statistics;

/// <summary>Percentile bootstrap over items (Efron 1979); the generator is passed in, so the same seed gives the same interval.</summary>
public static class Bootstrap
{
    /// <summary>The interval of a statistic of resampled items.</summary>
    /// <param name="items">How many items there are.</param>
    /// <param name="statistic">Of the items at these places, some of them more than once.</param>
    /// <param name="random">Seeded by the caller.</param>
    /// <param name="samples">Resamples, 100 or more.</param>
    /// <param name="alpha">1 − level, default 5 %.</param>
    public static Interval Of(int items, Func<int[], double> statistic, Random random, int samples = 1000, double alpha = 0.05)
    {
        if (items == 0)
        {
            return new Interval(double.NegativeInfinity, double.PositiveInfinity);
        }

        var values = new double[samples];
        var drawn = new int[items];
        for (var s = 0; s < samples; s++)
        {
            for (var i = 0; i < items; i++)
            {
                drawn[i] = random.Next(items);
            }

            values[s] = statistic(drawn);
        }

        Array.Sort(values);
        return new Interval(At(values, alpha / 2), At(values, 1 - (alpha / 2)));
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
