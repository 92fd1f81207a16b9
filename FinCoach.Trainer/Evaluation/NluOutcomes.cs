using System.Diagnostics;
using FinCoach.Data.Naming;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;

namespace FinCoach.Trainer.Evaluation;

/// <summary>What an NLU engine does with a labelled set, item by item.</summary>
internal static class NluOutcomes
{
    public static readonly IReadOnlyList<string> Measured =
        [Measures.IntentAccuracy, Measures.IntentMacroF1, Measures.IntentMacroF1Top10, Measures.SlotExact, Measures.P95Ms];

    public static IReadOnlyList<ItemOutcome> Of(NluEngine engine, IReadOnlyList<(string Key, NluSample Sample)> items)
    {
        // A first pass warms the just-in-time compiler: the latency is that of a running service.
        _ = items.Take(200).Select(i => engine.Parse(i.Sample.Text, i.Sample.ReferenceDate)).Count();
        return [.. items.Select(i => Of(engine, i.Key, i.Sample))];
    }

    /// <summary>Precision, recall and F1 of each slot.</summary>
    public static IReadOnlyDictionary<string, SlotCount> Slots(NluEngine engine, IReadOnlyList<(string Key, NluSample Sample)> items) =>
        NluReport.Of(engine, [.. items.Select(i => i.Sample)]).Slots;

    private static ItemOutcome Of(NluEngine engine, string key, NluSample sample)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = engine.Parse(sample.Text, sample.ReferenceDate);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var intent = answer.Intent == sample.Intent;
        var (gold, found) = (CanonicalSlots.Of(sample.Slots), CanonicalSlots.Of(answer.Slots));
        var faults = gold.Keys.Union(found.Keys)
            .Where(s => gold.GetValueOrDefault(s) != found.GetValueOrDefault(s))
            .Select(s => $"{s}: {gold.GetValueOrDefault(s) ?? "-"} ≠ {found.GetValueOrDefault(s) ?? "-"}")
            .ToList();
        return new ItemOutcome(key, WireName.Of(sample.Intent), WireName.Of(answer.Intent), new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [Measures.IntentAccuracy] = intent ? 1 : 0,
            [Measures.SlotExact] = faults.Count == 0 ? 1 : 0,
            [Measures.LatencyMs] = elapsed,
        }, faults);
    }
}
