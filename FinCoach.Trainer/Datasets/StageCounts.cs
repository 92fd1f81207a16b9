using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets;

/// <summary>What each stage dropped and why, and what each intent lost. Not safe for use by several threads.</summary>
internal sealed class StageCounts
{
    private const string NoIntent = "unknown";
    private readonly Dictionary<(string Intent, Reason Reason), long> dropped = [];
    private readonly Dictionary<(string Intent, DatasetSplit Split), long> kept = [];

    /// <summary>Pairs that the person's messages began with.</summary>
    public long Pairs => dropped.Values.Sum() + kept.Values.Sum();

    public void Drop(Reason reason, Intent? intent, long pairs = 1)
    {
        if (pairs > 0)
        {
            dropped[(Name(intent), reason)] = dropped.GetValueOrDefault((Name(intent), reason)) + pairs;
        }
    }

    public void Keep(Intent intent, DatasetSplit split) =>
        kept[(Name(intent), split)] = kept.GetValueOrDefault((Name(intent), split)) + 1;

    /// <summary>The counts as they are stored and printed.</summary>
    public CountsReport Report()
    {
        var standing = Pairs;
        var stages = new List<StageReport>();
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var reasons = dropped.Where(d => Reasons.StageOf(d.Key.Reason) == stage)
                .GroupBy(d => d.Key.Reason)
                .OrderBy(g => g.Key)
                .ToDictionary(g => WireName.Of(g.Key), g => g.Sum(d => d.Value));
            var lost = reasons.Values.Sum();
            stages.Add(new StageReport(WireName.Of(stage), standing, standing - lost, reasons));
            standing -= lost;
        }

        var intents = kept.Keys.Select(k => k.Intent).Concat(dropped.Keys.Select(k => k.Intent)).Distinct().Order(StringComparer.Ordinal)
            .ToDictionary(i => i, IntentOf);
        var splits = kept.GroupBy(k => k.Key.Split).OrderBy(g => g.Key)
            .ToDictionary(g => WireName.Of(g.Key), g => g.Sum(k => k.Value));
        return new CountsReport(Pairs, standing, stages, intents, splits);
    }

    private IntentReport IntentOf(string intent)
    {
        var rows = kept.Where(k => k.Key.Intent == intent).Sum(k => k.Value);
        var lost = dropped.Where(d => d.Key.Intent == intent).Sum(d => d.Value);
        return new IntentReport(rows + lost, rows, Math.Round((double)lost / (rows + lost), 4));
    }

    private static string Name(Intent? intent) => intent is { } known ? WireName.Of(known) : NoIntent;
}

/// <summary>Rows in and out of a stage, and what it dropped by reason.</summary>
internal sealed record StageReport(string Stage, long In, long Out, IReadOnlyDictionary<string, long> Dropped);

/// <summary>Pairs of an intent, rows that it kept, and the share that it lost, 0 to 1.</summary>
internal sealed record IntentReport(long Pairs, long Rows, double Lost);

/// <summary>The whole account of an export.</summary>
internal sealed record CountsReport(
    long Pairs,
    long Rows,
    IReadOnlyList<StageReport> Stages,
    IReadOnlyDictionary<string, IntentReport> Intents,
    IReadOnlyDictionary<string, long> Splits);
