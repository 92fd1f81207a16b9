namespace FinCoach.BotApi.Nudges;

/// <summary>Looks every few minutes (product time) whether somebody is to be told something.</summary>
internal sealed partial class NudgeRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NudgeRun> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WriteNudges>().RunAsync(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Summaries and reminders could not be written; trying again later.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
