using FinCoach.Simulator.Updates;

namespace FinCoach.Simulator.Methods;

internal sealed class DeleteWebhook(WebhookSubscription subscription, UpdateQueue queue) : IBotMethod
{
    public string Name => "deleteWebhook";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        if (call.Flag("drop_pending_updates"))
        {
            queue.Clear();
        }

        subscription.Set(null);
        return new(MethodAnswer.True);
    }
}
