namespace FinCoach.Simulator.Updates;

/// <summary>The bot's one webhook and what went wrong with it last. Thread-safe.</summary>
internal sealed class WebhookSubscription(UpdateQueue queue)
{
    private Webhook? _current;
    private DeliveryFailure? _lastFailure;

    public Webhook? Current => Volatile.Read(ref _current);

    public DeliveryFailure? LastFailure
    {
        get => Volatile.Read(ref _lastFailure);
        set => Volatile.Write(ref _lastFailure, value);
    }

    /// <summary>Replaces the webhook; null removes it. Deliveries to the one before stop repeating.</summary>
    public void Set(Webhook? webhook)
    {
        LastFailure = null;
        Interlocked.Exchange(ref _current, webhook)?.End();
        queue.Changed.Ring();
    }
}

/// <summary>Why a delivery did not count, as getWebhookInfo tells it.</summary>
internal sealed record DeliveryFailure(DateTimeOffset At, string Message);
