using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FinCoach.AiApi.Versions;

/// <summary>Whether this month's money is spent: then no model is called and people get plain answers. The Trainer adds up and says so by an alert.</summary>
internal sealed class SpendCap(VersionStore versions, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real) : IHealthCheck
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Look _last = new(false, DateTimeOffset.MinValue);

    /// <summary>A database that does not answer leaves what was known.</summary>
    public async Task<bool> IsReachedAsync(CancellationToken ct)
    {
        var last = _last;
        var now = real.GetUtcNow();
        if (now - last.At < Freshness)
        {
            return last.Reached;
        }

        // Before the question, so that a slow database is asked by one caller and not by all.
        _last = last with { At = now };
        var reached = await versions.IsAlertOpenAsync(Alert.MonthlyCap, ct) ?? last.Reached;
        _last = new Look(reached, now);
        return reached;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await IsReachedAsync(cancellationToken)
            ? HealthCheckResult.Degraded("The monthly spend cap is reached: people get plain answers.")
            : HealthCheckResult.Healthy();

    private sealed record Look(bool Reached, DateTimeOffset At);
}
