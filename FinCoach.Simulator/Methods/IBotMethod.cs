namespace FinCoach.Simulator.Methods;

/// <summary>One method of the Bot API. Implementations are thread-safe singletons.</summary>
internal interface IBotMethod
{
    /// <summary>As in Telegram's documentation; callers may write it in any case.</summary>
    string Name { get; }

    ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct);
}
