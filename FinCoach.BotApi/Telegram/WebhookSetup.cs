using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace FinCoach.BotApi.Telegram;

/// <summary>Tells Telegram where to call, when an address is configured; otherwise somebody did it by hand.</summary>
internal sealed partial class WebhookSetup(
    ITelegramBotClient bot,
    IOptions<TelegramOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<WebhookSetup> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.WebhookUrl is not { } url)
        {
            return;
        }

        while (true)
        {
            try
            {
                await bot.SetWebhook(url.ToString(), secretToken: options.Value.WebhookSecret, cancellationToken: stoppingToken);
                LogSet(logger, url.Host);
                return;
            }
            catch (RequestException e) when (TelegramAnswers.IsTaken(e))
            {
                LogSet(logger, url.Host);
                return;
            }
            catch (Exception e) when (e is RequestException or HttpRequestException)
            {
                LogFailed(logger, e is ApiRequestException api ? $"telegram.{api.ErrorCode}" : "telegram.unreachable");
                await Task.Delay(RetryAfter, real, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram's webhook points at {Host}.")]
    private static partial void LogSet(ILogger logger, string host);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram's webhook could not be set ({Code}); trying again.")]
    private static partial void LogFailed(ILogger logger, string code);
}
