using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Routing;

/// <summary>Reads the active versions, at most once in a few seconds. A database that does not answer leaves the last ones.</summary>
internal sealed partial class LiveVersionsReader(
    IServiceScopeFactory scopes,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<LiveVersionsReader> logger)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Cached _cached = new(LiveVersions.None, DateTimeOffset.MinValue);

    public async Task<LiveVersions> ReadAsync(CancellationToken ct)
    {
        var cached = _cached;
        var now = real.GetUtcNow();
        if (now - cached.At < Freshness)
        {
            return cached.Versions;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MlDbContext>();
            var active = await db.ModelVersions
                .Where(v => v.Status == ModelStatus.Active)
                .Select(v => new { v.Id, v.Kind, v.FinetuneId })
                .ToListAsync(ct);
            var versions = new LiveVersions(
                active.FirstOrDefault(v => v.Kind == ModelKind.Nlu)?.Id,
                active.FirstOrDefault(v => v.Kind == ModelKind.Chat)?.Id,
                active.FirstOrDefault(v => v.Kind == ModelKind.Prompt)?.FinetuneId,
                active.FirstOrDefault(v => v.Kind == ModelKind.Retrieval)?.Id);
            _cached = new Cached(versions, now);
            return versions;
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or TimeoutException)
        {
            LogUnavailable(logger, e);
            return cached.Versions;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The active versions could not be read; the last known ones are used.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    private sealed record Cached(LiveVersions Versions, DateTimeOffset At);
}
