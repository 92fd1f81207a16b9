using System.ComponentModel.DataAnnotations;

namespace FinCoach.Simulator.Faults;

/// <summary>A plan for the next calls.</summary>
/// <param name="Method">Only calls of this method, in any case; all methods when absent.</param>
/// <param name="ChatId">Only calls for this chat.</param>
/// <param name="Count">How many calls, 1 to 1,000,000. Default 1.</param>
/// <param name="RetryAfter">Seconds told with <see cref="FaultKind.TooManyRequests"/>. 1 to 3600, default 1.</param>
public sealed record Fault(
    FaultKind Kind,
    string? Method = null,
    long? ChatId = null,
    [property: Range(1, 1_000_000)] int Count = 1,
    [property: Range(1, 3600)] int RetryAfter = 1);
