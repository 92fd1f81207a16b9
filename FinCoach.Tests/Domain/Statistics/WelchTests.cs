using System.Text.Json;
using FinCoach.Domain.Statistics;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Domain.Statistics;

public sealed class WelchTests
{
    private const double Tolerance = 1e-5;

    [Fact]
    public void Test_OfTheOutsideVectors_AgreesToFiveDigits()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Path("stats", "vectors.json")));

        Assert.All(document.RootElement.GetProperty("welch_t_test").EnumerateArray(), vector =>
        {
            var result = Welch.Test(
                SampleOf(vector.GetProperty("a")), SampleOf(vector.GetProperty("b")), vector.GetProperty("difference").GetString() == "relative");
            var interval = vector.GetProperty("ci");
            Assert.Equal(interval[0].GetDouble(), result.Interval.Low, Tolerance);
            Assert.Equal(interval[1].GetDouble(), result.Interval.High, Tolerance);
            Assert.Equal(vector.GetProperty("p").GetDouble(), result.P, Tolerance);
            if (vector.TryGetProperty("effect", out var effect))
            {
                Assert.Equal(effect.GetDouble(), result.Effect, Tolerance);
            }
        });
    }

    [Theory]
    // Tables of the t distribution.
    [InlineData(12.7062047, 1, 0.05)]
    [InlineData(2.0859634, 20, 0.05)]
    [InlineData(2.8453397, 20, 0.01)]
    [InlineData(1.9599640, 1e7, 0.05)]
    public void Quantile_OfStudent_IsTheTables(double t, double freedom, double alpha)
    {
        Assert.Equal(t, Student.Quantile(alpha, freedom), 1e-5);
        Assert.Equal(alpha, Student.TwoSided(t, freedom), 1e-7);
    }

    [Fact]
    public void Test_OfEqualConstantSamples_ShowsNothing() =>
        Assert.Equal(new Difference(0, new Interval(0, 0), 1), Welch.Test(new Sample(10, 3, 0), new Sample(12, 3, 0)));

    private static Sample SampleOf(JsonElement a) => a.TryGetProperty("successes", out var successes)
        ? Sample.OfShare(successes.GetInt32(), a.GetProperty("n").GetInt32())
        : Sample.OfSums(a.GetProperty("sum").GetDouble(), a.GetProperty("sum_squares").GetDouble(), a.GetProperty("n").GetInt32());
}
