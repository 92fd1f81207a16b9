namespace FinCoach.Domain.Statistics;

/// <summary>Student's t distribution by the regularised incomplete beta function (Abramowitz and Stegun 26.5.27, 26.7.1).</summary>
public static class Student
{
    private const int MostSteps = 300;
    private const double Tiny = 1e-300;

    /// <summary>The probability that |T| is at least <paramref name="t"/>.</summary>
    /// <param name="t">A statistic of any sign.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double TwoSided(double t, double freedom) =>
        IncompleteBeta(freedom / 2, 0.5, freedom / (freedom + (t * t)));

    /// <summary>The value that |T| stays under with the probability 1 − <paramref name="alpha"/>.</summary>
    /// <param name="alpha">0 to 1, both excluded.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Quantile(double alpha, double freedom)
    {
        var (low, high) = (0.0, 1.0);
        while (TwoSided(high, freedom) > alpha)
        {
            high *= 2;
        }

        for (var i = 0; i < 200 && high - low > 1e-13 * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = TwoSided(middle, freedom) > alpha ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>I_x(a, b), by Lentz's continued fraction.</summary>
    public static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Safe(1 - ((a + b) * x / (a + 1)));
        var result = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Safe(1 + (even * d));
            c = Safe(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Safe(1 + (odd * d));
            c = Safe(1 + (odd / c));
            var step = d * c;
            result *= step;
            if (Math.Abs(step - 1) < 1e-15)
            {
                break;
            }
        }

        return result;
    }

    private static double Safe(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    // Lanczos with g = 7 and nine terms: 15 digits.
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var sum = terms[0];
        for (var i = 1; i < terms.Length; i++)
        {
            sum += terms[i] / (x - 1 + i);
        }

        var t = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
