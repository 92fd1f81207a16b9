using System.Collections.Concurrent;
using System.Diagnostics;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.Trainer.Loop;

/// <summary>
/// Hears every log line at Debug and above of the hosts that its flow starts, and every activity of this process. Those of other tests are heard
/// as well, so what is looked for must be this test's own.
/// </summary>
internal sealed class Witness : IDisposable
{
    private readonly ConcurrentQueue<string> _logs = new();
    private readonly ConcurrentQueue<string> _activities = new();
    private readonly ActivityListener _listener;

    public Witness()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _activities.Enqueue(Told(activity)),
        };
        ActivitySource.AddActivityListener(_listener);
        HeardLogs.Tell(_logs.Enqueue);
    }

    public int Logs => _logs.Count;

    public int Activities => _activities.Count;

    /// <summary>What was heard that holds a text.</summary>
    public IReadOnlyList<string> Holding(string text) => [.. _logs.Concat(_activities).Where(line => line.Contains(text, StringComparison.OrdinalIgnoreCase))];

    public void Dispose()
    {
        HeardLogs.Tell(null);
        _listener.Dispose();
    }

    private static string Told(Activity activity) => string.Join(
        ' ',
        activity.TagObjects.Concat(activity.Events.SelectMany(e => e.Tags)).Select(t => $"{t.Key}={t.Value}")
            .Concat(activity.Baggage.Select(b => $"{b.Key}={b.Value}"))
            .Prepend($"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription}"));
}
