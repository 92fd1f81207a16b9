using FinCoach.BotApi.Actions.Talking;
using FinCoach.ServiceDefaults.Clocks;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace FinCoach.BotApi.Telegram;

/// <summary>Shows the commands in Telegram's menu. A menu that could not be set is tried again; nothing waits for it.</summary>
internal sealed partial class CommandMenu(
    ITelegramBotClient bot,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<CommandMenu> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TrySetAsync(stoppingToken))
        {
            await Task.Delay(RetryAfter, real, stoppingToken);
        }
    }

    private async Task<bool> TrySetAsync(CancellationToken ct)
    {
        try
        {
            await bot.SetMyCommands(
                GusCommands.All.Select(c => new BotCommand(c.Name, c.Description)), BotCommandScope.AllPrivateChats(), cancellationToken: ct);
            return true;
        }
        catch (RequestException e) when (TelegramAnswers.IsTaken(e))
        {
            return true;
        }
        catch (Exception e) when (e is RequestException or HttpRequestException)
        {
            LogFailed(logger, e is ApiRequestException api ? $"telegram.{api.ErrorCode}" : "telegram.unreachable");
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram's menu of commands could not be set ({Code}); trying again.")]
    private static partial void LogFailed(ILogger logger, string code);
}
