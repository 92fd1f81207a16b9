using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;
using FinCoach.Data.Indicators;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Indicators;

/// <summary>
/// Asks the source for this year's values from time to time. What fails is tried again at the next round, and the last known
/// values go on serving; replicas that ask at once write the same.
/// </summary>
internal sealed partial class IndicatorRefresh(
    IndicatorSource source,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    IOptions<IndicatorOptions> options,
    ILogger<IndicatorRefresh> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await RefreshAsync(stoppingToken);
            await Task.Delay(options.Value.Interval, real, stoppingToken);
        }
    }

    /// <summary>One round. Each unit and year by itself: one that fails leaves the others alone.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        var today = SantiagoTime.DayOf(clock.GetUtcNow());
        foreach (var unit in UnitName.Valued)
        {
            foreach (var year in YearsAround(today))
            {
                await RefreshAsync(unit, year, ct);
            }
        }
    }

    // The UF is published a month ahead, and in January people still ask for December.
    private static IEnumerable<int> YearsAround(DateOnly today) => today.Month switch
    {
        1 => [today.Year, today.Year - 1],
        12 => [today.Year, today.Year + 1],
        _ => [today.Year],
    };

    private async Task RefreshAsync(Currency unit, int year, CancellationToken ct)
    {
        try
        {
            var values = await source.ReadAsync(unit, year, ct);
            await using var scope = scopes.CreateAsyncScope();
            var changed = await scope.ServiceProvider.GetRequiredService<AppDbContext>()
                .UpsertAsync(values, options.Value.Source!.Host, clock.GetUtcNow(), ct);
            LogRead(logger, unit, year, changed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(logger, unit, year, e is IndicatorsUnavailableException ? e.Message : e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Unit} of {Year}: {Changed} values are new.")]
    private static partial void LogRead(ILogger logger, Currency unit, int year, int changed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Unit} of {Year} was not refreshed ({Reason}); the last known values serve.")]
    private static partial void LogFailed(ILogger logger, Currency unit, int year, string reason);
}
