namespace FinCoach.Domain.Statistics;

/// <summary>Mean and variance of a sample.</summary>
/// <param name="N">Observations, 2 or more.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their unbiased variance.</param>
public readonly record struct Sample(int N, double Mean, double Variance)
{
    /// <summary>From sums, as a ledger keeps them.</summary>
    public static Sample OfSums(double sum, double sumOfSquares, int n) =>
        new(n, sum / n, (sumOfSquares - (sum * sum / n)) / (n - 1));

    /// <summary>Of successes among trials; the variance is p(1 − p).</summary>
    public static Sample OfShare(int successes, int n)
    {
        var p = (double)successes / n;
        return new Sample(n, p, p * (1 - p));
    }

    /// <summary>Of observations.</summary>
    public static Sample Of(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return new Sample(values.Count, mean, values.Sum(v => (v - mean) * (v - mean)) / Math.Max(1, values.Count - 1));
    }
}

/// <summary>A difference between two samples with its interval and p-value.</summary>
/// <param name="Effect">B − A, or B ÷ A − 1 where the difference is relative.</param>
/// <param name="Interval">Two-sided, of the level asked for.</param>
/// <param name="P">Two-sided.</param>
public readonly record struct Difference(double Effect, Interval Interval, double P);

/// <summary>Welch's t-test for samples of unequal variances (Welch 1947), absolute or relative by the delta method.</summary>
public static class Welch
{
    /// <summary>B against A.</summary>
    /// <param name="a">The control.</param>
    /// <param name="b">The candidate.</param>
    /// <param name="relative">B ÷ A − 1 instead of B − A; the mean of A must not be 0.</param>
    /// <param name="alpha">1 − level, default 5 %.</param>
    public static Difference Test(Sample a, Sample b, bool relative = false, double alpha = 0.05)
    {
        var (varianceA, varianceB) = (a.Variance / a.N, b.Variance / b.N);
        var effect = relative ? (b.Mean - a.Mean) / a.Mean : b.Mean - a.Mean;
        var error = relative
            ? Math.Sqrt((varianceB / (a.Mean * a.Mean)) + (varianceA * b.Mean * b.Mean / Math.Pow(a.Mean, 4)))
            : Math.Sqrt(varianceA + varianceB);
        if (error == 0)
        {
            return new Difference(effect, new Interval(effect, effect), effect == 0 ? 1 : 0);
        }

        var freedom = Math.Pow(varianceA + varianceB, 2) /
            ((varianceA * varianceA / (a.N - 1)) + (varianceB * varianceB / (b.N - 1)));
        var half = Student.Quantile(alpha, freedom) * error;
        return new Difference(effect, new Interval(effect - half, effect + half), Student.TwoSided(effect / error, freedom));
    }
}
