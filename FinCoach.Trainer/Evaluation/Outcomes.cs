namespace FinCoach.Trainer.Evaluation;

/// <summary>What one version did with one item.</summary>
/// <param name="Key">The item's id within its set.</param>
/// <param name="Label">The gold intent, or the act's.</param>
/// <param name="Predicted">The intent found, for NLU; the text written, for replies.</param>
/// <param name="Values">The item's scores by measure: 1 right, 0 wrong, or a degree between.</param>
/// <param name="Faults">Why it is not right, in words.</param>
internal sealed record ItemOutcome(
    string Key, string Label, string Predicted, IReadOnlyDictionary<string, double> Values, IReadOnlyList<string> Faults)
{
    /// <summary>How much is wrong with it: the worst items come first in a report.</summary>
    public double Badness => Values.Where(v => v.Key != Measures.MaskRight).Sum(v => Measures.IsBetterHigh(v.Key) ? 1 - v.Value : v.Value);
}

/// <summary>The measures of evaluations (nlu.md, Scores).</summary>
internal static class Measures
{
    public const string IntentAccuracy = "intent_accuracy";
    public const string IntentMacroF1 = "intent_macro_f1";
    public const string IntentMacroF1Top10 = "intent_macro_f1_top10";
    public const string SlotExact = "slot_exact";
    public const string UnsupportedFigures = "unsupported_figures";
    public const string OffPolicy = "off_policy";
    public const string HallucinationOrOffPolicy = "hallucination_or_off_policy";
    public const string Toxicity = "toxicity";
    public const string FormatCompliance = "format_compliance";
    public const string Expectations = "expectations";
    public const string StyleAdherence = "style_adherence";
    public const string Groundedness = "groundedness";
    public const string MaskExact = "mask_exact";
    public const string MaskPrecision = "mask_precision";
    public const string MaskRecall = "mask_recall";
    public const string MaskRight = "mask_right";
    public const string MaskMissing = "mask_missing";
    public const string MaskExcess = "mask_excess";
    public const string LatencyMs = "latency_ms";
    public const string P95Ms = "p95_ms";

    private static readonly string[] LowIsGood = [UnsupportedFigures, OffPolicy, HallucinationOrOffPolicy, Toxicity, MaskMissing, MaskExcess, LatencyMs, P95Ms];

    public static bool IsBetterHigh(string measure) => !LowIsGood.Contains(measure);
}
