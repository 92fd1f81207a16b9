using FinCoach.Nlu.Scores;

namespace FinCoach.Trainer.Evaluation;

/// <summary>How a version did on a golden set: <c>ml.eval_results.metrics</c>.</summary>
internal sealed record EvaluationReport(
    string EvalSet,
    int Items,
    IReadOnlyDictionary<string, Score> Scores,
    IReadOnlyDictionary<string, Compared> Compared,
    IReadOnlyDictionary<string, LabelScore> Intents,
    IReadOnlyDictionary<string, SlotScore> Slots,
    IReadOnlyList<WorstItem> Worst,
    CoverageMap Coverage)
{
    private const int WorstShown = 20;

    /// <summary>The tables of outcomes; the baseline's are null where there is no version to pair with.</summary>
    public static EvaluationReport Of(
        string evalSet,
        IReadOnlyList<string> measures,
        IReadOnlyList<ItemOutcome> version,
        IReadOnlyList<ItemOutcome>? baseline,
        IReadOnlyDictionary<string, SlotCount> slots,
        IReadOnlyCollection<ItemTags> tags,
        EvaluationOptions options)
    {
        // A pair of rank statistics costs the square of the items: fewer resamples say it well enough.
        int Samples(string measure) => measure == Measures.StyleAdherence ? Math.Min(200, options.Samples) : options.Samples;
        return new EvaluationReport(
            evalSet,
            version.Count,
            measures.ToDictionary(m => m, m => Comparison.ScoreOf(m, version, Samples(m), options.Seed)),
            baseline is null
                ? new Dictionary<string, Compared>()
                : measures.ToDictionary(m => m, m => Comparison.Of(m, version, baseline, Samples(m), options.Seed)),
            Labels(version),
            slots.ToDictionary(s => s.Key, s => new SlotScore(s.Value.Precision, s.Value.Recall, s.Value.F1, s.Value.Gold)),
            [.. version.Where(o => o.Faults.Count > 0 || o.Values.GetValueOrDefault(Measures.IntentAccuracy, 1) < 1)
                .OrderByDescending(o => o.Badness).ThenBy(o => o.Key, StringComparer.Ordinal).Take(WorstShown)
                .Select(o => new WorstItem(o.Key, o.Label, o.Predicted, o.Faults))],
            CoverageMap.Of(tags));
    }

    private static Dictionary<string, LabelScore> Labels(IReadOnlyList<ItemOutcome> outcomes)
    {
        var confusion = new Confusion();
        var isNlu = outcomes.Count > 0 && outcomes[0].Values.ContainsKey(Measures.IntentAccuracy);
        foreach (var outcome in outcomes.Where(_ => isNlu))
        {
            confusion.Add(outcome.Label, outcome.Predicted);
        }

        return outcomes.GroupBy(o => o.Label).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new LabelScore(
            g.Count(),
            isNlu ? confusion.F1(g.Key) : null,
            g.Count(o => o.Faults.Count == 0) / (double)g.Count()));
    }
}

/// <summary>An intent's items, its F1 (NLU alone), and the share of items without a fault.</summary>
internal sealed record LabelScore(int Items, double? F1, double Faultless);

/// <summary>A slot's scores and gold values.</summary>
internal sealed record SlotScore(double Precision, double Recall, double F1, int Gold);

/// <summary>An item that went wrong. Golden texts are ours: nothing of a person is in them.</summary>
internal sealed record WorstItem(string Key, string Label, string Predicted, IReadOnlyList<string> Faults);
