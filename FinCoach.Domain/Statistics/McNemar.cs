namespace FinCoach.Domain.Statistics;

/// <summary>McNemar's exact test: whether two versions differ in how many of the same items they get right.</summary>
public static class McNemar
{
    /// <summary>The two-sided p-value: under equal quality an item that only one gets right is a coin toss.</summary>
    /// <param name="onlyFirst">Items that the first alone gets right.</param>
    /// <param name="onlySecond">Items that the second alone gets right.</param>
    public static double P(int onlyFirst, int onlySecond)
    {
        var n = onlyFirst + onlySecond;
        var k = Math.Min(onlyFirst, onlySecond);
        // The lower tail of Binomial(n, ½) is I_½(n − k, k + 1).
        return n == 0 ? 1 : Math.Min(1, 2 * Student.IncompleteBeta(n - k, k + 1, 0.5));
    }
}
