using FinCoach.Data.Ml;
using FinCoach.Domain.Statistics;
using FinCoach.Trainer.Evaluation;

namespace FinCoach.Trainer.Gates;

/// <summary>One condition of the offline gate.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Rule"><c>at_least</c> or <c>at_most</c> the threshold, or <c>not_worse</c> than the active version.</param>
/// <param name="Threshold">The border; the active version's value for <c>not_worse</c>.</param>
/// <param name="Value">The version's; null when it was not measured, which fails.</param>
/// <param name="Interval">The value's, or the difference's for <c>not_worse</c>.</param>
internal sealed record GateCondition(string Measure, string Rule, double Threshold, double? Value, Interval? Interval, bool Passed);

/// <summary>The gate's judgement with all its evidence.</summary>
internal sealed record GateResult(bool Passed, IReadOnlyList<GateCondition> Conditions);

/// <summary>Whether a version may go to canary, by what was measured offline. Pure; what was not measured fails.</summary>
internal static class Gate
{
    private const string AtLeast = "at_least";
    private const string AtMost = "at_most";
    private const string NotWorse = "not_worse";

    /// <summary>Judges a version by its latest report of each golden set that decides.</summary>
    public static GateResult Judge(ModelKind kind, IReadOnlyList<EvaluationReport> reports, GateOptions limits)
    {
        var wanted = kind == ModelKind.Nlu
            ? new (string Measure, string Rule, double Threshold)[]
            {
                (Measures.IntentMacroF1Top10, AtLeast, limits.IntentF1),
                (Measures.SlotExact, AtLeast, limits.SlotExact),
                (Measures.P95Ms, AtMost, limits.NluP95Ms),
            }
            :
            [
                (Measures.HallucinationOrOffPolicy, AtMost, limits.HallucinationOrOffPolicy),
                (Measures.Toxicity, AtMost, limits.Toxicity),
                (Measures.FormatCompliance, AtLeast, limits.FormatCompliance),
                (Measures.P95Ms, AtMost, limits.ReplyP95Ms),
            ];
        List<GateCondition> conditions =
        [
            .. wanted.Select(w => Absolute(w.Measure, w.Rule, w.Threshold, reports)),
            .. reports.SelectMany(r => r.Compared)
                // Latency has a threshold of its own: a machine's noise is no regression.
                .Where(c => c.Key != Measures.P95Ms)
                .Select(c => new GateCondition(
                    c.Key, NotWorse, c.Value.Baseline, c.Value.Version, c.Value.Interval, c.Value.Verdict != Verdict.Worse)),
        ];
        return new GateResult(conditions.TrueForAll(c => c.Passed), conditions);
    }

    private static GateCondition Absolute(string measure, string rule, double threshold, IReadOnlyList<EvaluationReport> reports)
    {
        var score = reports.Select(r => r.Scores.GetValueOrDefault(measure)).FirstOrDefault(s => s is not null);
        var passed = score is not null && (rule == AtLeast ? score.Value >= threshold : score.Value <= threshold);
        return new GateCondition(measure, rule, threshold, score?.Value, score?.Interval, passed);
    }
}
