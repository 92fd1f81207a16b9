using System.Diagnostics;
using FinCoach.BotApi.Nudges;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Outbox;

/// <summary>Sends what is pending, people side by side. A message is tried until it is sent or refused for good.</summary>
internal sealed partial class OutboxSender(
    OutboxLeases leases,
    OutboxSignal signal,
    TelegramSender telegram,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    IOptions<ClockOptions> pace,
    ILogger<OutboxSender> logger) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.Next;
            var taken = 0;
            try
            {
                var items = await leases.TakeAsync(Guid.CreateVersion7(clock.GetUtcNow()), AtOnce, stoppingToken);
                taken = items.Count;
                await Task.WhenAll(items.Select(item => SendAsync(item, stoppingToken)));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            if (taken == 0)
            {
                await Task.WhenAny(woken, Task.Delay(PollInterval, real, stoppingToken));
            }
        }
    }

    private async Task SendAsync(OutboxItem item, CancellationToken ct)
    {
        using var activity = Telemetry.Source.StartActivity(
            "outbox.send", ActivityKind.Producer, item.Traceparent is { } parent ? parent : default);
        RequestId.Current = item.RequestId;
        if (NightWait(item) is { } wait)
        {
            await leases.PutOffAsync(item, wait, ct);
            return;
        }

        var delivery = await telegram.SendAsync(item, ct);
        if (delivery.Error is { } error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error);
            LogNotSent(logger, item.Id, delivery.State, error);
        }

        await leases.RecordAsync(item, delivery, ct);
        if (delivery.State == OutboxState.Dropped)
        {
            await leases.DropPersonAsync(item.PersonKey, clock.GetUtcNow(), ct);
        }
    }

    /// <summary>How long a nudge waits when its turn came in the quiet hours, after a 429 or a backlog; null for what may go out now.</summary>
    private TimeSpan? NightWait(OutboxItem item)
    {
        var now = clock.GetUtcNow();
        if (!QuietHours.At(now) || OutboundMessage.Parse(item.Payload).Kind != OutboundMessage.Nudge)
        {
            return null;
        }

        // Attempts are planned on the real clock, and the product's may run faster.
        return (QuietHours.NextOpen(now) - now) / pace.Value.Rate;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read; trying again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {Id} is {State}: {Error}.")]
    private static partial void LogNotSent(ILogger logger, Guid id, OutboxState state, string error);
}
