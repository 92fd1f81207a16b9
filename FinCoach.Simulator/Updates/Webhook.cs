namespace FinCoach.Simulator.Updates;

/// <summary>Where updates are sent to, as the bot set it.</summary>
internal sealed record Webhook(Uri Url, string? SecretToken, int MaxConnections)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the bot deletes or replaces this webhook.</summary>
    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();
}
