using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FinCoach.BotApi;

/// <summary>Names of this service's spans and metrics.</summary>
internal static class Telemetry
{
    public static readonly ActivitySource Source = new("FinCoach.BotApi");

    private static readonly Meter Meter = new("FinCoach.BotApi");

    /// <summary>Messages answered, by outcome.</summary>
    public static readonly Counter<long> Answered = Meter.CreateCounter<long>("fincoach.messages.answered");

    /// <summary>Seconds from receipt to the outbox.</summary>
    public static readonly Histogram<double> Latency = Meter.CreateHistogram<double>("fincoach.message.latency", "s");
}
