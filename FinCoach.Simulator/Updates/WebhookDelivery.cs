using FinCoach.ServiceDefaults.Clocks;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator.Updates;

/// <summary>
/// Sends pending updates to the webhook: chats side by side, the updates of one chat one after another, each repeated
/// with growing pauses until it is answered with 2xx.
/// </summary>
internal sealed partial class WebhookDelivery(
    UpdateQueue queue,
    WebhookSubscription subscription,
    IHttpClientFactory http,
    IOptions<SimulatorOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<WebhookDelivery> logger) : BackgroundService
{
    /// <summary>Name of the HTTP client; tests replace its handler to reach a bot inside their process.</summary>
    public const string ClientName = "webhook";

    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private const int LongestPauseDoublings = 6;

    private int _underWay;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var ring = queue.Changed.Next;
            while (subscription.Current is { } webhook
                && Volatile.Read(ref _underWay) < webhook.MaxConnections
                && queue.TakeForDelivery() is { } update)
            {
                Interlocked.Increment(ref _underWay);
                _ = DeliverAsync(webhook, update, stoppingToken);
            }

            await ring.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DeliverAsync(Webhook webhook, PendingUpdate update, CancellationToken ct)
    {
        // Leaves the dispatcher's loop before the first send, so that a fast handler cannot recurse into it.
        await Task.Yield();
        var accepted = false;
        try
        {
            for (var attempt = 0; !accepted && !webhook.Ended.IsCompleted; attempt++)
            {
                if (await SendAsync(webhook, update, ct) is { } failure)
                {
                    subscription.LastFailure = new DeliveryFailure(real.GetUtcNow(), failure);
                    LogRefused(update.Id, failure);
                    var pause = options.Value.WebhookRetryDelay * (1 << Math.Min(attempt, LongestPauseDoublings));
                    await Task.WhenAny(Task.Delay(pause, real, ct), webhook.Ended);
                    ct.ThrowIfCancellationRequested();
                }
                else
                {
                    accepted = true;
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The process stops; what is pending dies with it, as all state here.
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
            queue.Release(update, accepted);
        }
    }

    /// <summary>Null when the webhook took the update, else what was wrong.</summary>
    private async Task<string?> SendAsync(Webhook webhook, PendingUpdate update, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url);
        request.Content = new StringContent(update.Json, Encoding.UTF8, MediaTypeNames.Application.Json);
        if (webhook.SecretToken is { } secret)
        {
            request.Headers.Add(SecretHeader, secret);
        }

        using var deadline = new CancellationTokenSource(options.Value.WebhookTimeout, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            using var client = http.CreateClient(ClientName);
            using var response = await client.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode
                ? null
                : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException e)
        {
            return "Connection failed: " + e.HttpRequestError;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The webhook did not take update {UpdateId}: {Failure}")]
    private partial void LogRefused(int updateId, string failure);
}
