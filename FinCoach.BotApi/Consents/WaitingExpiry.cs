using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Consents;

/// <summary>Blanks texts that waited 24 hours for a consent that did not come, and forgets old finished rows.</summary>
internal sealed partial class WaitingExpiry(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<WaitingExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    // Telegram delivers an update again for a day at most; after two, an update id may mean something new.
    private static readonly TimeSpan KeepFinished = TimeSpan.FromDays(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                await ExpireAsync(db, clock.GetUtcNow(), stoppingToken);
                await ErasedTraces.ClearAsync(db, clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Interval, real, stoppingToken);
        }
    }

    /// <summary>One pass.</summary>
    public static async Task ExpireAsync(AppDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var waitedSince = now - ConsentGate.LongestWait;
        await db.Inbox
            .Where(i => i.State == InboxState.Waiting && i.ReceivedAt < waitedSince)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.State, InboxState.Ignored)
                    .SetProperty(i => i.Payload, (string?)null)
                    .SetProperty(i => i.Masks, (string?)null)
                    .SetProperty(i => i.DoneAt, now),
                ct);
        var finishedSince = now - KeepFinished;
        await db.Inbox
            .Where(i => i.DoneAt < finishedSince && i.State != InboxState.Open && i.State != InboxState.Waiting)
            .ExecuteDeleteAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old inbox rows could not be cleared; trying again later.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
