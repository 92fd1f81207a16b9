using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;

namespace FinCoach.BotApi.Recurring;

/// <summary>Looks every few minutes (product time) whether something recurring has fallen due.</summary>
internal sealed partial class RecurringRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecurringRun> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Interval, clock, stoppingToken);
        }
    }

    private async Task CatchUpAsync(CancellationToken ct)
    {
        int looked;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetUtcNow();
            looked = await DueEntries.AddAsync(
                scope.ServiceProvider.GetRequiredService<AppDbContext>(), SantiagoTime.DayOf(now), now, ct);
        }
        while (DueEntries.MayBeMore(looked));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Recurring money could not be noted; trying again later.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
