using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Trainer.Alerts;
using FinCoach.Trainer.Provider;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.Trainer.Versions;

/// <summary>Asks the provider when its models stop, keeps the days in <c>ml.model_versions</c>, and warns while a model in use has little time left.</summary>
internal sealed partial class ModelWatch(
    FineTuningClient client, IServiceScopeFactory scopes, AlertBook alerts, IOptions<ProviderOptions> provider, TimeProvider clock,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<ModelWatch> logger) : BackgroundService
{
    private const int WarnDays = 60;
    private static readonly TimeSpan LookEvery = TimeSpan.FromHours(6);

    /// <summary>Looks once.</summary>
    internal async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MlDbContext>();
        var served = provider.Value.Endpoint is null ? [] : (await client.ModelsAsync(ct)).Value ?? [];
        var days = served.Where(m => m.ShutdownDate is not null).ToDictionary(m => m.Id, m => m.ShutdownDate, StringComparer.Ordinal);
        var versions = await db.ModelVersions
            .Where(v => v.Kind == ModelKind.Chat && v.Status != ModelStatus.Failed && v.Status != ModelStatus.Retired)
            .Select(v => new { v.Id, v.Provider, v.Status, Model = v.FinetuneId ?? v.BaseModel, v.ShutdownDate })
            .ToListAsync(ct);
        var ending = new List<(string Model, DateOnly Day)>();
        foreach (var version in versions)
        {
            var day = days.GetValueOrDefault(version.Model) ?? version.ShutdownDate ?? ModelCalendar.ShutdownOf(version.Provider, version.Model);
            if (day != version.ShutdownDate)
            {
                await db.ModelVersions.Where(v => v.Id == version.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.ShutdownDate, day), ct);
            }

            if (day is { } end && version.Status is ModelStatus.Active or ModelStatus.Canary)
            {
                ending.Add((version.Model, end));
            }
        }

        await WarnAsync(ending, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, real);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                LogNoDatabase(logger, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WarnAsync(List<(string Model, DateOnly Day)> ending, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var near = ending.Where(e => e.Day.DayNumber - today.DayNumber <= WarnDays).OrderBy(e => e.Day).ToList();
        if (near.Count == 0)
        {
            await alerts.ResolveAsync(Alert.ModelShutdown, ct);
            return;
        }

        var (model, day) = near[0];
        var left = day.DayNumber - today.DayNumber;
        await alerts.OpenAsync(
            Alert.ModelShutdown, FormattableString.Invariant($"{model} is in use and stops on {day:yyyy-MM-dd} ({left} days). Roll out a version on another model before."),
            left, WarnDays, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model watch could not read the versions ({Kind}); it looks again later.")]
    private static partial void LogNoDatabase(ILogger logger, string kind);
}
