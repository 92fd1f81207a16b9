using FinCoach.Simulator.Updates;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Methods;

internal sealed class GetWebhookInfo(WebhookSubscription subscription, UpdateQueue queue) : IBotMethod
{
    public string Name => "getWebhookInfo";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var webhook = subscription.Current;
        var failure = subscription.LastFailure;
        return new(MethodAnswer.Ok(new WebhookStatus(webhook?.Url.ToString() ?? "", HasCustomCertificate: false, queue.PendingCount)
        {
            LastErrorDate = failure?.At.ToUnixTimeSeconds(),
            LastErrorMessage = failure?.Message,
            MaxConnections = webhook?.MaxConnections,
            AllowedUpdates = queue.Allowed,
        }));
    }
}
