using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Erasures;

/// <summary>Answers the erasures that BotApi writes down. Idempotent, so any number of replicas may sweep.</summary>
internal sealed partial class ErasureSweep(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<ErasureSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    // A dataset that was being made while somebody was erased may add rows of theirs afterwards.
    private static readonly TimeSpan LookAgainFor = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var services = scope.ServiceProvider;
                await SweepAsync(
                    services.GetRequiredService<AppDbContext>(), services.GetRequiredService<MlDbContext>(), clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e);
            }

            await Task.Delay(Interval, real, stoppingToken);
        }
    }

    /// <summary>One round: what is not answered, and what was answered within the last day.</summary>
    public static async Task SweepAsync(AppDbContext app, MlDbContext ml, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - LookAgainFor;
        var open = await app.Erasures.FromSql(
            $"""
            select * from app.erasures e
            where e.requested_at > {since} or not exists (select from ml.erasures done where done.id = e.id)
            """).OrderBy(e => e.RequestedAt).ToListAsync(ct);
        foreach (var erasure in open)
        {
            await PersonRows.RemoveAsync(ml, erasure, now, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Erasures could not be answered; trying again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
