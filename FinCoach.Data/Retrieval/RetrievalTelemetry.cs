using System.Diagnostics.Metrics;

namespace FinCoach.Data.Retrieval;

/// <summary>Names of the metrics of looking up.</summary>
internal static class RetrievalTelemetry
{
    private static readonly Meter Meter = new("FinCoach.Data");

    /// <summary>Questions looked up, by outcome and whether the answer was remembered.</summary>
    private static readonly Counter<long> LookedUp = Meter.CreateCounter<long>("fincoach.retrieval.looked_up");

    public static void Count(RetrievalTrace trace) => LookedUp.Add(
        1, new KeyValuePair<string, object?>("outcome", trace.Outcome), new KeyValuePair<string, object?>("from_cache", trace.FromCache));
}
