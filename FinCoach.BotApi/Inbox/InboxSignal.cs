namespace FinCoach.BotApi.Inbox;

/// <summary>Wakes this replica's worker when there may be something to do. Take <see cref="Next"/> before looking.</summary>
internal sealed class InboxSignal
{
    private TaskCompletionSource _next = NewSource();

    /// <summary>Completes at the next wake.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Wake() => Interlocked.Exchange(ref _next, NewSource()).TrySetResult();

    // Continuations must not run inside the waker's path.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
