using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Trainer.Alerts;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Spending;

/// <summary>
/// Adds up what replies cost this month and opens <see cref="Alert.MonthlyCap"/> when it is over the cap: AiApi, which may read no
/// conversation, sees that alert and writes plain answers while it is open.
/// </summary>
internal sealed partial class SpendWatch(
    NpgsqlDataSource database, AlertBook alerts, IOptions<SpendOptions> options, TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<SpendWatch> logger) : BackgroundService, IHealthCheck
{
    private static readonly TimeZoneInfo Chile = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

    private volatile string? _over;

    /// <summary>Adds up once.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        var cap = options.Value.MonthlyCapUsd;
        var spent = cap is null ? 0 : await SpentAsync(ct);
        if (cap is { } most && spent >= most)
        {
            _over = FormattableString.Invariant($"Replies cost {spent:0.00} USD this month; the cap is {most:0.00} USD. People get plain answers.");
            await alerts.OpenAsync(
                Alert.MonthlyCap, $"{_over} Raise Spend:MonthlyCapUsd or wait for the next month.", (double)spent, (double)most, ct);
            return;
        }

        _over = null;
        await alerts.ResolveAsync(Alert.MonthlyCap, ct);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_over is { } over ? HealthCheckResult.Degraded(over) : HealthCheckResult.Healthy());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, real);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                LogNoDatabase(logger, e.SqlState ?? e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<decimal> SpentAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select coalesce(sum(cost_usd), 0) from app.event_log where ts >= $1");
        command.Parameters.AddWithValue(MonthStart());
        return (decimal)(await command.ExecuteScalarAsync(ct))!;
    }

    private DateTimeOffset MonthStart()
    {
        var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Chile);
        var first = new DateTime(local.Year, local.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(first, Chile.GetUtcOffset(first)).ToUniversalTime();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What replies cost could not be added up ({Code}); trying again.")]
    private static partial void LogNoDatabase(ILogger logger, string code);
}
