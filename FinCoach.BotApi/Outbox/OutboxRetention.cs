using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Outbox;

/// <summary>Forgets what went out a month ago: the conversation itself is kept in messages, and no stream goes back that far.</summary>
internal sealed partial class OutboxRetention(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<OutboxRetention> logger) : BackgroundService
{
    /// <summary>How long a row that is done is kept (product time).</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int AtOnce = 5_000;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await ClearAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Interval, real, stoppingToken);
        }
    }

    /// <summary>One pass, in bites that hold no lock for long. What is still to be sent stays, however old.</summary>
    /// <returns>How many rows went.</returns>
    public static async Task<int> ClearAsync(AppDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var before = now - Kept;
        var gone = 0;
        int bite;
        do
        {
            bite = await db.Outbox
                .Where(o => db.Outbox
                    .Where(old => old.CreatedAt < before && old.State != OutboxState.Pending)
                    .OrderBy(old => old.Seq)
                    .Take(AtOnce)
                    .Select(old => old.Id)
                    .Contains(o.Id))
                .ExecuteDeleteAsync(ct);
            gone += bite;
        }
        while (bite == AtOnce);
        return gone;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old outbox rows could not be cleared; trying again later.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
