using FinCoach.Domain.Statistics;

namespace FinCoach.Tests.Domain.Statistics;

public sealed class AgreementTests
{
    [Fact]
    public void Cohen_OfThePublishedExample_IsPointFour()
    {
        // 50 grant proposals, two readers: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
        var items = Repeat(("y", "y"), 20).Concat(Repeat(("y", "n"), 5)).Concat(Repeat(("n", "y"), 10)).Concat(Repeat(("n", "n"), 15)).ToList();

        Assert.Equal(0.4, Kappa.Cohen(items)!.Value, 1e-12);
    }

    [Fact]
    public void Fleiss_OfThePublishedTable_IsPointTwoOne()
    {
        // Fleiss' example as in Wikipedia: 10 subjects, 14 raters, 5 categories.
        int[][] counts =
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ];
        IReadOnlyList<IReadOnlyList<int>> items =
            [.. counts.Select(c => (IReadOnlyList<int>)[.. c.SelectMany((n, category) => Enumerable.Repeat(category, n))])];

        Assert.Equal(0.20993, Kappa.Fleiss(items)!.Value, 1e-5);
    }

    [Fact]
    public void Kappa_OfRatersWhoAlwaysSayOneThing_IsUndefined()
    {
        Assert.Null(Kappa.Cohen<string>([("a", "a"), ("a", "a")]));
        Assert.Null(Kappa.Fleiss<string>([["a", "a"], ["a", "a"]]));
    }

    [Fact]
    public void Fleiss_OfUnequalNumbersOfRatings_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Kappa.Fleiss<string>([["a", "a"], ["a"]]));

    [Theory]
    // Exact binomial tails: 2·P(X ≤ k), X ~ Bin(n, ½).
    [InlineData(0, 0, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(1, 9, 0.021484375)]
    [InlineData(2, 12, 0.012939453125)]
    public void P_OfMcNemar_IsTheExactTail(int onlyFirst, int onlySecond, double expected)
    {
        Assert.Equal(expected, McNemar.P(onlyFirst, onlySecond), 1e-10);
        Assert.Equal(expected, McNemar.P(onlySecond, onlyFirst), 1e-10);
    }

    [Fact]
    public void Wilson_OfNoFailures_StillHasWidth()
    {
        var interval = Wilson.Of(0, 240);

        Assert.Equal(0, interval.Low, 1e-12);
        Assert.Equal(0.015754, interval.High, 1e-6);
    }

    [Fact]
    public void Bootstrap_OfAMean_CoversItNineteenTimesInTwenty()
    {
        var random = new Random(11);
        var covered = Enumerable.Range(0, 400).Count(_ =>
        {
            var values = Enumerable.Range(0, 60).Select(_ => random.NextDouble()).ToArray();
            return Bootstrap.Of(values.Length, drawn => drawn.Average(i => values[i]), random, samples: 300).Contains(0.5);
        });

        Assert.InRange(covered, 365, 396);
    }

    [Fact]
    public void Bootstrap_OfOneSeed_IsOneInterval()
    {
        Func<int[], double> mean = drawn => drawn.Average();

        Assert.Equal(Bootstrap.Of(50, mean, new Random(5)), Bootstrap.Of(50, mean, new Random(5)));
    }

    private static IEnumerable<T> Repeat<T>(T item, int times) => Enumerable.Repeat(item, times);
}
