using FinCoach.Trainer.Evaluation;

namespace FinCoach.Tests.Trainer.Evaluation;

public sealed class ComparisonTests
{
    [Fact]
    public void Of_AClearlyBetterVersion_SaysBetterWithBothTests()
    {
        var compared = Comparison.Of(Measures.SlotExact, Items(95, 100), Items(60, 100), samples: 500, seed: 1);

        Assert.Equal(Verdict.Better, compared.Verdict);
        Assert.Equal(0.35, compared.Difference, 1e-9);
        Assert.InRange(compared.P!.Value, 0, 1e-6);
        Assert.True(compared.Interval.Low > 0.2);
    }

    [Fact]
    public void Of_TwoVersionsThatDifferInThreeItems_ShowsNoDifference() => Assert.Equal(
        Verdict.NoDifferenceShown, Comparison.Of(Measures.SlotExact, Items(63, 100), Items(60, 100), 500, 1).Verdict);

    [Fact]
    public void Of_MoreHallucinations_IsWorse() => Assert.Equal(
        Verdict.Worse,
        Comparison.Of(Measures.HallucinationOrOffPolicy, Items(30, 100, Measures.HallucinationOrOffPolicy), Items(2, 100, Measures.HallucinationOrOffPolicy), 500, 1).Verdict);

    [Fact]
    public void Of_EqualVersions_RarelyShowsADifference()
    {
        var random = new Random(5);
        var wrong = Enumerable.Range(0, 200).Count(_ => Comparison.Of(
            Measures.SlotExact, Random(random, 0.8), Random(random, 0.8), samples: 200, seed: 1).Verdict != Verdict.NoDifferenceShown);

        // At 5 % ten are expected; both tests must see a difference, so fewer come.
        Assert.InRange(wrong, 0, 16);
    }

    [Fact]
    public void ScoreOf_MacroF1_IsTheMeanOverGoldLabels()
    {
        ItemOutcome[] items =
        [
            Labelled("a", "a"), Labelled("a", "a"), Labelled("a", "b"), Labelled("b", "b"),
        ];

        // a: 2·2 ÷ (3 + 2) = .8; b: 2·1 ÷ (1 + 2) = .667.
        Assert.Equal(0.733333, Comparison.ScoreOf(Measures.IntentMacroF1, items, 100, 1).Value, 1e-6);
    }

    [Fact]
    public void ScoreOf_AShareWithoutFailures_HasAnIntervalWithWidth()
    {
        var score = Comparison.ScoreOf(Measures.HallucinationOrOffPolicy, Items(0, 240, Measures.HallucinationOrOffPolicy), 100, 1);

        Assert.Equal(0, score.Value);
        Assert.InRange(score.Interval.High, 0.01, 0.02);
    }

    [Fact]
    public void Calibration_OfAJudgeWhoAgreesByChance_DoesNotCount()
    {
        var options = new EvaluationOptions();
        var chance = Enumerable.Range(0, 100).Select(i => (i % 2 == 0, i % 4 < 2)).ToList();
        var good = Enumerable.Range(0, 100).Select(i => (i % 2 == 0, i % 2 == 0 || i % 25 == 1)).ToList();

        Assert.False(JudgeCalibration.Of(chance, options).Counts);
        Assert.True(JudgeCalibration.Of(good, options).Counts);
        Assert.False(JudgeCalibration.Of([.. good.Take(40)], options).Counts);
        Assert.False(JudgeCalibration.Of([.. Enumerable.Repeat((true, true), 100)], options).Counts);
    }

    private static ItemOutcome[] Items(int ones, int all, string measure = Measures.SlotExact) =>
        [.. Enumerable.Range(0, all).Select(i => Valued(measure, i < ones ? 1 : 0))];

    private static ItemOutcome[] Random(Random random, double share) =>
        [.. Enumerable.Range(0, 80).Select(_ => Valued(Measures.SlotExact, random.NextDouble() < share ? 1 : 0))];

    private static ItemOutcome Valued(string measure, double value) =>
        new("k", "a", "a", new Dictionary<string, double> { [measure] = value }, []);

    private static ItemOutcome Labelled(string gold, string found) => new("k", gold, found, new Dictionary<string, double>(), []);
}
