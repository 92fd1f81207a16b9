using FinCoach.Data.Ml;
using FinCoach.Trainer.Datasets;

namespace FinCoach.Tests.Trainer.Datasets;

public sealed class BalanceTests
{
    [Fact]
    public void Limits_OfOneHugeCell_KeepThreeTimesTheMedian()
    {
        var balance = new Balance();
        Fill(balance, 0, 10_000);
        Fill(balance, 1, 100);
        Fill(balance, 2, 90);

        var limits = balance.Limits(maxRows: 100_000);

        Assert.Equal(299UL, limits[0]);
        Assert.Equal(99UL, limits[1]);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(150)]
    [InlineData(3)]
    public void Limits_WithFewRows_FillThemWithoutPassing(int maxRows)
    {
        var balance = new Balance();
        var sizes = new[] { 1000, 400, 200 };
        for (var cell = 0; cell < sizes.Length; cell++)
        {
            Fill(balance, cell, sizes[cell]);
        }

        var kept = balance.Limits(maxRows).Sum(l => (int)l.Value + 1);

        Assert.InRange(kept, maxRows - sizes.Length + 1, maxRows);
    }

    [Fact]
    public void Rank_OfABetterRow_IsLowerWhateverItsHash()
    {
        var ids = Enumerable.Range(0, 200).Select(i => new Guid(i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).ToList();

        Assert.True(ids.Max(id => Balance.Rank(id, ExampleQuality.High, 1)) < ids.Min(id => Balance.Rank(id, ExampleQuality.Med, 1)));
        Assert.NotEqual(Balance.Rank(ids[0], ExampleQuality.High, 1), Balance.Rank(ids[0], ExampleQuality.High, 2));
    }

    private static void Fill(Balance balance, int cell, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            balance.Add(cell, (ulong)i);
        }
    }
}
