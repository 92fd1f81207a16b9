using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Nlu;

public sealed class RecognizersTests(ITestOutputHelper output)
{
    private const double Floor = 0.9;

    [Fact]
    public void Dates_InsideTheContract_AreMostlyRight() => Judge("dates", RecognizersCases.Dates(SharedData.Path()));

    [Fact]
    public void Numbers_InsideTheContract_AreMostlyRight() => Judge("numbers", RecognizersCases.Numbers(SharedData.Path()));

    private void Judge(string what, (int Right, int Claimed, SortedDictionary<string, int> Left, List<string> Wrong) result)
    {
        output.WriteLine($"{what}: {result.Right} of {result.Claimed} right; {result.Left.Values.Sum()} left out:");
        foreach (var (reason, count) in result.Left)
        {
            output.WriteLine($"  {count}: {reason}");
        }

        result.Wrong.ForEach(w => output.WriteLine($"  wrong: {w}"));
        Assert.True(result.Right >= Floor * result.Claimed, $"{result.Right} of {result.Claimed}");
    }
}
