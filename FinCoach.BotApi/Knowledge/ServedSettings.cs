using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Knowledge;

/// <summary>
/// The retrieval settings that are served: the active version of kind <c>retrieval</c>, which says only what it changes. Looked up every few
/// seconds; what cannot be read leaves the settings before.
/// </summary>
internal sealed partial class ServedSettings(
    IServiceScopeFactory scopes,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
    ILogger<ServedSettings> logger)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private volatile Kept _kept = new(RetrievalSettings.Default, null);

    public async Task<RetrievalSettings> ReadAsync(CancellationToken ct)
    {
        var kept = _kept;
        if (kept.At is { } at && real.GetElapsedTime(at) < Freshness)
        {
            return kept.Settings;
        }

        var now = real.GetTimestamp();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var active = await scope.ServiceProvider.GetRequiredService<MlDbContext>().ModelVersions
                .Where(v => v.Status == ModelStatus.Active && v.Kind == ModelKind.Retrieval)
                .Select(v => v.Settings)
                .FirstOrDefaultAsync(ct);
            var settings = Of(active);
            _kept = new Kept(settings, now);
            return settings;
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or TimeoutException or JsonException)
        {
            LogUnreadable(logger, e.GetType().Name);
            _kept = kept with { At = now };
            return kept.Settings;
        }
    }

    /// <summary>The defaults with what a version changes, each value within its range; names that retrieval does not know change nothing.</summary>
    /// <exception cref="JsonException">A value is of the wrong kind.</exception>
    internal static RetrievalSettings Of(string? changes)
    {
        if (changes is null)
        {
            return RetrievalSettings.Default;
        }

        var read = JsonSerializer.Deserialize<Changes>(changes, DomainJson.Options) ?? new Changes();
        var before = RetrievalSettings.Default;
        return before with
        {
            Candidates = Math.Clamp(read.Candidates ?? before.Candidates, 10, 200),
            Passages = Math.Clamp(read.Passages ?? before.Passages, 4, 6),
            VectorWeight = Math.Clamp(read.VectorWeight ?? before.VectorWeight, 0, 5),
            SentenceWeight = Math.Clamp(read.SentenceWeight ?? before.SentenceWeight, 0, 5),
            SectionWeight = Math.Clamp(read.SectionWeight ?? before.SectionWeight, 0, 5),
            SynonymWeight = Math.Clamp(read.SynonymWeight ?? before.SynonymWeight, 0, 1),
            Diversity = Math.Clamp(read.Diversity ?? before.Diversity, 0, 1),
            Floor = Math.Clamp(read.Floor ?? before.Floor, 0, 1),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The retrieval settings could not be read ({Why}); those before are used.")]
    private static partial void LogUnreadable(ILogger logger, string why);

    private sealed record Kept(RetrievalSettings Settings, long? At);

    /// <summary>What a candidate may change.</summary>
    private sealed record Changes(
        int? Candidates = null, int? Passages = null, double? VectorWeight = null, double? SentenceWeight = null,
        double? SectionWeight = null, double? SynonymWeight = null, double? Diversity = null, double? Floor = null);
}
