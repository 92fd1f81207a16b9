using System.Text.RegularExpressions;
using FinCoach.Simulator.Updates;

namespace FinCoach.Simulator.Methods;

/// <summary>Unlike Telegram it takes plain http too: the bots it serves run on this machine.</summary>
internal sealed partial class SetWebhook(WebhookSubscription subscription, UpdateQueue queue) : IBotMethod
{
    private const int DefaultConnections = 40;

    public string Name => "setWebhook";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        var url = call.Text("url");
        var secret = call.Text("secret_token");
        Uri? target = null;
        if (!string.IsNullOrEmpty(url)
            && (!Uri.TryCreate(url, UriKind.Absolute, out target) || target.Scheme is not ("http" or "https")))
        {
            return new(Refusal.WebhookUrlInvalid);
        }

        if (secret is not null && !Secret().IsMatch(secret))
        {
            return new(Refusal.SecretInvalid);
        }

        if (call.Texts("allowed_updates") is { } allowed)
        {
            queue.Allowed = allowed;
        }

        if (call.Flag("drop_pending_updates"))
        {
            queue.Clear();
        }

        var connections = (int)Math.Clamp(call.Integer("max_connections") ?? DefaultConnections, 1, 100);
        subscription.Set(target is null ? null : new Webhook(target, secret, connections));
        return new(MethodAnswer.True);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.None, 1000)]
    private static partial Regex Secret();
}
