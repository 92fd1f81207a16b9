using FinCoach.Data.Ml;
using FinCoach.Domain.Statistics;
using FinCoach.Trainer.Evaluation;
using FinCoach.Trainer.Gates;

namespace FinCoach.Tests.Trainer.Gates;

public sealed class GateTests
{
    private static readonly GateOptions Limits = new();

    public static TheoryData<string, double, bool> Nlu => new()
    {
        { Measures.IntentMacroF1Top10, 0.92, true },
        { Measures.IntentMacroF1Top10, 0.9199, false },
        { Measures.SlotExact, 0.90, true },
        { Measures.SlotExact, 0.8999, false },
        { Measures.P95Ms, 20.01, false },
    };

    public static TheoryData<string, double, bool> Chat => new()
    {
        { Measures.HallucinationOrOffPolicy, 0.015, true },
        { Measures.HallucinationOrOffPolicy, 0.0151, false },
        { Measures.FormatCompliance, 0.9799, false },
        { Measures.Toxicity, 0.006, false },
        { Measures.P95Ms, 3501, false },
    };

    [Theory]
    [MemberData(nameof(Nlu))]
    public void Judge_OfAnNluAtAThreshold_PassesOnItsRightSide(string measure, double value, bool passes) =>
        Assert.Equal(passes, Gate.Judge(ModelKind.Nlu, [Report((Measures.IntentMacroF1Top10, 0.95), (Measures.SlotExact, 0.95), (Measures.P95Ms, 1), (measure, value))], Limits).Passed);

    [Theory]
    [MemberData(nameof(Chat))]
    public void Judge_OfAChatModelAtAThreshold_PassesOnItsRightSide(string measure, double value, bool passes) =>
        Assert.Equal(passes, Gate.Judge(ModelKind.Chat, [Good((measure, value))], Limits).Passed);

    [Fact]
    public void Judge_WithoutAnyReport_FailsEveryConditionWithItsThreshold()
    {
        var result = Gate.Judge(ModelKind.Chat, [], Limits);

        Assert.False(result.Passed);
        Assert.All(result.Conditions, c => Assert.True(c is { Passed: false, Value: null }));
        Assert.Equal(0.015, result.Conditions[0].Threshold);
    }

    [Fact]
    public void Judge_OfAVersionWorseThanTheActiveOne_FailsAndSaysWhere()
    {
        var worse = new Compared(0.93, 0.99, -0.06, new Interval(-0.09, -0.03), 0.001, Verdict.Worse);
        var report = Good() with { Compared = new Dictionary<string, Compared> { [Measures.Expectations] = worse } };

        var failed = Assert.Single(Gate.Judge(ModelKind.Chat, [report], Limits).Conditions, c => !c.Passed);

        Assert.Equal((Measures.Expectations, "not_worse", 0.99, 0.93, worse.Interval), (failed.Measure, failed.Rule, failed.Threshold, failed.Value, failed.Interval!.Value));
    }

    [Fact]
    public void Judge_WhereNoDifferenceIsShown_Passes()
    {
        var same = new Compared(0.98, 0.99, -0.01, new Interval(-0.03, 0.01), 0.4, Verdict.NoDifferenceShown);

        Assert.True(Gate.Judge(ModelKind.Chat, [Good() with { Compared = new Dictionary<string, Compared> { [Measures.Expectations] = same } }], Limits).Passed);
    }

    private static EvaluationReport Good(params (string Measure, double Value)[] other) => Report(
        [(Measures.HallucinationOrOffPolicy, 0), (Measures.Toxicity, 0), (Measures.FormatCompliance, 1), (Measures.P95Ms, 100), .. other]);

    private static EvaluationReport Report(params (string Measure, double Value)[] scores)
    {
        var table = new Dictionary<string, Score>();
        foreach (var (measure, value) in scores)
        {
            table[measure] = new Score(value, new Interval(value, value));
        }

        return new EvaluationReport(
            "set", 100, table, new Dictionary<string, Compared>(), new Dictionary<string, LabelScore>(), new Dictionary<string, SlotScore>(), [], CoverageMap.Of([]));
    }
}
