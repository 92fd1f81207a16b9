namespace FinCoach.Simulator;

/// <summary>
/// Wakes everybody who waits for something to change. Nothing is missed when the waiter takes <see cref="Next"/>
/// before it reads the state that it waits for.
/// </summary>
internal sealed class Bell
{
    private TaskCompletionSource _next = Create();

    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, Create()).SetResult();

    /// <summary>True when it rang in time, false when <paramref name="deadline"/> passed first.</summary>
    public static async Task<bool> WaitAsync(Task ring, TimeSpan deadline, TimeProvider clock, CancellationToken ct)
    {
        if (deadline <= TimeSpan.Zero)
        {
            return ring.IsCompleted;
        }

        try
        {
            await ring.WaitAsync(deadline, clock, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
