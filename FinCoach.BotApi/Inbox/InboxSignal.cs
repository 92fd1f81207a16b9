namespace FinCoach.BotApi.Inbox;

/// <summary>Wakes this replica's worker when there may be something to do; a missed wake costs one poll interval.</summary>
internal sealed class InboxSignal
{
    private readonly SemaphoreSlim _ready = new(0, 1);

    public void Wake()
    {
        try
        {
            _ready.Release();
        }
        catch (SemaphoreFullException)
        {
            // A wake is pending already.
        }
    }

    /// <summary>Returns when woken or after the interval, whichever is first.</summary>
    public async Task WaitAsync(TimeSpan interval, TimeProvider real, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(interval, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await _ready.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The interval is over: look anyway.
        }
    }
}
