using System.Diagnostics;
using System.Text.Json;
using FinCoach.Domain.Language;
using FinCoach.Nlu.Samples;

namespace FinCoach.Nlu.Scores;

/// <summary>One text that was not understood as labelled.</summary>
public sealed record NluError(NluSample Gold, Understanding Answer, double Confidence);

/// <summary>The scores of an engine on a labelled set (nlu.md, Scores).</summary>
public sealed class NluReport
{
    private readonly SortedDictionary<string, SlotCount> slots = new(StringComparer.Ordinal);
    private readonly List<NluError> errors = [];

    public int Rows { get; private set; }

    public Confusion Intents { get; } = new();

    /// <summary>Precision, recall and F1 of each slot.</summary>
    public IReadOnlyDictionary<string, SlotCount> Slots => slots;

    /// <summary>Rows whose whole slot object is right.</summary>
    public int ExactSlots { get; private set; }

    public double SlotExact => Rows == 0 ? 0 : (double)ExactSlots / Rows;

    /// <summary>Shares of right operations, flows and recurrences over all rows.</summary>
    public (double Operation, double Flow, double Recurrence) Beside { get; private set; }

    public double ParsesPerSecond { get; private set; }

    /// <summary>Every row with a wrong intent or slot, the most confident first.</summary>
    public IReadOnlyList<NluError> Errors => errors;

    public static NluReport Of(NluEngine engine, IReadOnlyList<NluSample> samples)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(samples);
        var report = new NluReport { Rows = samples.Count };
        var answers = new Understanding[samples.Count];
        // A first pass warms the just-in-time compiler: the figure is of a running service.
        _ = samples.Take(200).Select(s => engine.Parse(s.Text, s.ReferenceDate)).Count();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < samples.Count; i++)
        {
            answers[i] = engine.Parse(samples[i].Text, samples[i].ReferenceDate);
        }

        report.ParsesPerSecond = samples.Count / Math.Max(clock.Elapsed.TotalSeconds, 1e-9);
        var (operations, flows, recurrences) = (0, 0, 0);
        for (var i = 0; i < samples.Count; i++)
        {
            report.Add(samples[i], answers[i]);
            operations += samples[i].Operation == answers[i].Operation ? 1 : 0;
            flows += samples[i].Flow == answers[i].Flow ? 1 : 0;
            recurrences += samples[i].Recurrence == answers[i].Recurrence ? 1 : 0;
        }

        var rows = (double)Math.Max(1, samples.Count);
        report.Beside = (operations / rows, flows / rows, recurrences / rows);
        report.errors.Sort((a, b) => b.Confidence.CompareTo(a.Confidence));
        return report;
    }

    /// <summary>The wire name of an intent: <c>log_expense</c>.</summary>
    public static string Name(Intent intent) => JsonNamingPolicy.SnakeCaseLower.ConvertName(intent.ToString());

    private void Add(NluSample gold, Understanding answer)
    {
        Intents.Add(Name(gold.Intent), Name(answer.Intent));
        var expected = CanonicalSlots.Of(gold.Slots);
        var found = CanonicalSlots.Of(answer.Slots);
        foreach (var name in expected.Keys.Union(found.Keys))
        {
            if (!slots.TryGetValue(name, out var count))
            {
                slots[name] = count = new SlotCount();
            }

            var wanted = expected.GetValueOrDefault(name);
            var got = found.GetValueOrDefault(name);
            count.Gold += wanted is null ? 0 : 1;
            count.Found += got is null ? 0 : 1;
            count.Right += wanted is not null && wanted == got ? 1 : 0;
        }

        var exact = expected.SequenceEqual(found);
        ExactSlots += exact ? 1 : 0;
        if (!exact || gold.Intent != answer.Intent)
        {
            errors.Add(new NluError(gold, answer, answer.Confidence));
        }
    }
}
