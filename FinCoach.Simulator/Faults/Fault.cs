namespace FinCoach.Simulator.Faults;

/// <summary>A plan for the next calls.</summary>
/// <param name="Method">Only calls of this method, in any case; all methods when absent.</param>
/// <param name="ChatId">Only calls for this chat.</param>
/// <param name="Count">How many calls, 1 or more. Default 1.</param>
/// <param name="RetryAfter">Seconds told with <see cref="FaultKind.TooManyRequests"/>. Default 1.</param>
internal sealed record Fault(FaultKind Kind, string? Method = null, long? ChatId = null, int Count = 1, int RetryAfter = 1);
