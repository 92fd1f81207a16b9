using System.Collections.Concurrent;
using System.Text.Json;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>The settings that a question is looked up with, and the version that says so; null means the defaults.</summary>
internal sealed record ServedRetrieval(Guid? Version, RetrievalSettings Settings);

/// <summary>
/// The retrieval settings of an arm: a version of kind <c>retrieval</c>, which says only what it changes. The active one is looked up every
/// few seconds; one that is named never changes and is read once. What cannot be read leaves the settings before.
/// </summary>
internal sealed partial class ServedSettings(
    NpgsqlDataSource database, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<ServedSettings> logger)
{
    private const int MostKept = 64;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private static readonly ServedRetrieval Defaults = new(null, RetrievalSettings.Default);

    // The active one is under the empty id, which no version has.
    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>Never fails: an arm whose version cannot serve gets the active one, and the answer says which it was.</summary>
    /// <param name="version">The arm's; null means the active one.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<ServedRetrieval> ReadAsync(Guid? version, CancellationToken ct)
    {
        var key = version ?? Guid.Empty;
        var known = _kept.GetValueOrDefault(key);
        if (known is not null && (known.Served.Version == version && version is not null || real.GetElapsedTime(known.At) < Freshness))
        {
            return known.Served;
        }

        var now = real.GetTimestamp();
        var served = await FetchAsync(key, ct)
            ?? known?.Served ?? _kept.GetValueOrDefault(Guid.Empty)?.Served ?? Defaults;
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = new Kept(served, now);
        return served;
    }

    private async Task<ServedRetrieval?> FetchAsync(Guid version, CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("""
                select id, settings from ml.model_versions
                where kind = 'retrieval' and (status = 'active' or id = $1 and status not in ('failed', 'training'))
                order by (id = $1) desc limit 1
                """);
            command.Parameters.AddWithValue(version);
            await using var row = await command.ExecuteReaderAsync(ct);
            return await row.ReadAsync(ct)
                ? new ServedRetrieval(row.GetGuid(0), RetrievalChanges.Apply(row.IsDBNull(1) ? null : row.GetString(1)))
                : Defaults;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or JsonException)
        {
            LogUnreadable(logger, e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The retrieval settings could not be read ({Why}); those before are used.")]
    private static partial void LogUnreadable(ILogger logger, string why);

    private sealed record Kept(ServedRetrieval Served, long At);
}
