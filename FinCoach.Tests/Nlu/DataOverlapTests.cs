using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Nlu;

/// <summary>The golden sets judge what training taught, so they share no text with it, nor nearly one.</summary>
public sealed class DataOverlapTests
{
    private const double NearDuplicate = 0.6;

    [Fact]
    public void Texts_OfAllSets_AreEachTheirOwn() =>
        Breaches.None(DataFiles.Train.Concat(DataFiles.Dev).Concat(DataFiles.Test).Concat(DataFiles.Of("blind")).Concat(DataFiles.Of("others"))
            .GroupBy(row => TokenGrams.Plain(row.Text).Trim(), StringComparer.Ordinal)
            .Where(same => same.Select(Set).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(same => string.Join(" = ", same.Select(row => row.Id))));

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("blind")]
    [InlineData("others")]
    public void Texts_OfAGoldenSet_HaveNoTwinInTraining(string set)
    {
        var train = new TokenGrams(DataFiles.Train.Select(row => row.Text));

        Breaches.None(DataFiles.Of(set).Where(row => train.Nearest(row.Text) >= NearDuplicate).Select(row => row.ToString()));
    }

    [Fact]
    public void Texts_OfTheTwoGoldenSets_AreNoTwins()
    {
        var dev = new TokenGrams(DataFiles.Dev.Select(row => row.Text));

        Breaches.None(DataFiles.Test.Where(row => dev.Nearest(row.Text) >= NearDuplicate).Select(row => row.ToString()));
    }

    private static string Set(LabelledText row) => row.Id.Split('-')[0];
}
