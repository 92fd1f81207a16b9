using System.Text.Json;
using FinCoach.BotApi.Inbox;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace FinCoach.BotApi.Telegram;

/// <summary>Asks Telegram for updates and feeds them through the webhook's own intake. One replica polls at a time.</summary>
internal sealed partial class TelegramPolling(
    ITelegramBotClient bot,
    UpdateIntake intake,
    InboxWriter inbox,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    IOptions<TelegramOptions> options,
    ILogger<TelegramPolling> logger) : BackgroundService
{
    private const string LeaseName = "telegram-polling";
    private static readonly TimeSpan LeaseFor = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    private readonly Guid _owner = Guid.CreateVersion7(clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        int? offset = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await HoldLeaseAsync(stoppingToken))
                {
                    await Task.Delay(RetryAfter, real, stoppingToken);
                    continue;
                }

                offset = await PollAsync(offset, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, e is ApiRequestException api ? $"telegram.{api.ErrorCode}" : e.GetType().Name);
                await Task.Delay(RetryAfter, real, stoppingToken);
            }
        }
    }

    /// <summary>Gives the lease back, so that another replica need not wait for it to run out.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Leases
            .Where(l => l.Name == LeaseName && l.Owner == _owner)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int?> PollAsync(int? offset, CancellationToken ct)
    {
        var started = real.GetTimestamp();
        var updates = await bot.GetUpdates(offset, timeout: (int)options.Value.LongPoll.TotalSeconds, cancellationToken: ct);
        if (updates.Length == 0 && real.GetElapsedTime(started) < ShortestPause)
        {
            // A server that holds no poll open (telegram-test-api) would have us ask without end.
            await Task.Delay(ShortestPause, real, ct);
        }

        foreach (var update in updates)
        {
            RequestId.Current = Guid.CreateVersion7(clock.GetUtcNow());
            using var activity = Telemetry.Source.StartActivity("telegram.poll");
            if (intake.Read(JsonSerializer.SerializeToUtf8Bytes(update, JsonBotAPI.Options)) is { } incoming)
            {
                await inbox.WriteAsync(incoming, ct);
            }

            // Only what is stored is confirmed to Telegram, with the next poll.
            offset = update.Id + 1;
        }

        return offset;
    }

    private async Task<bool> HoldLeaseAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = real.GetUtcNow();
        var until = now + LeaseFor;
        return await db.Database.ExecuteSqlAsync(
            $"""
            insert into app.leases (name, owner, until) values ({LeaseName}, {_owner}, {until})
            on conflict (name) do update set owner = excluded.owner, until = excluded.until
            where leases.owner = excluded.owner or leases.until < {now}
            """,
            ct) > 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Polling Telegram failed ({Code}); trying again.")]
    private static partial void LogFailed(ILogger logger, string code);
}
