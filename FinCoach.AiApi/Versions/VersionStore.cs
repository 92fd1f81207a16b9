using System.Collections.Concurrent;
using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.ServiceDefaults.Clocks;
using Npgsql;

namespace FinCoach.AiApi.Versions;

/// <summary>
/// What <c>ml.model_versions</c> says of a version, remembered: a version that is found never changes what it serves. A database that is not
/// configured or does not answer means the default; nobody waits for it twice in a few seconds.
/// </summary>
internal sealed partial class VersionStore(
    IServiceProvider services, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real, ILogger<VersionStore> logger)
{
    private const int MostKept = 256;
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The version of an id or of a name that a provider or an artefact has; null when there is none that can serve.</summary>
    /// <param name="name">As in a request's <c>model_version</c>.</param>
    /// <param name="kind">What it must be a version of.</param>
    /// <param name="ct">The caller's own token.</param>
    public async Task<ServedVersion?> FindAsync(string name, ModelKind kind, CancellationToken ct)
    {
        var now = real.GetUtcNow();
        var key = $"{kind}:{name}";
        if (_kept.TryGetValue(key, out var kept) && (kept.Version is not null || now - kept.At < Freshness))
        {
            return kept.Version;
        }

        var found = await ReadAsync(name, kind, ct);
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = new Kept(found, now);
        return found;
    }

    /// <summary>The artefact of a version; null when it has none or the database does not answer.</summary>
    public Task<byte[]?> ArtifactAsync(Guid id, CancellationToken ct) => AskAsync(async database =>
    {
        await using var command = database.CreateCommand("select artifact from ml.model_versions where id = $1");
        command.Parameters.AddWithValue(id);
        return await command.ExecuteScalarAsync(ct) as byte[];
    });

    /// <summary>Whether an alert of this rule is open; null when the database does not say.</summary>
    public async Task<bool?> IsAlertOpenAsync(string rule, CancellationToken ct) => (await AskAsync<object>(async database =>
    {
        await using var command = database.CreateCommand("select exists (select 1 from ml.alerts where rule = $1 and resolved_at is null)");
        command.Parameters.AddWithValue(rule);
        return await command.ExecuteScalarAsync(ct);
    })) as bool?;

    private Task<ServedVersion?> ReadAsync(string name, ModelKind kind, CancellationToken ct) => AskAsync(async database =>
    {
        await using var command = database.CreateCommand("""
            select id, base_model, finetune_id from ml.model_versions
            where kind = $1 and status <> 'failed' and status <> 'training' and (id = $2 or finetune_id = $3)
            order by (id = $2) desc, created_at desc limit 1
            """);
        command.Parameters.AddWithValue(WireName.Of(kind));
        command.Parameters.AddWithValue(Guid.TryParse(name, out var id) ? id : Guid.Empty);
        command.Parameters.AddWithValue(name);
        await using var rows = await command.ExecuteReaderAsync(ct);
        return await rows.ReadAsync(ct)
            ? new ServedVersion(rows.GetGuid(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2))
            : null;
    });

    private async Task<T?> AskAsync<T>(Func<NpgsqlDataSource, Task<T?>> ask)
        where T : class
    {
        if (services.GetService<NpgsqlDataSource>() is not { } database)
        {
            return null;
        }

        try
        {
            return await ask(database);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            LogUnavailable(logger, (e as NpgsqlException)?.SqlState ?? e.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The model versions cannot be read ({Code}); the defaults serve.")]
    private static partial void LogUnavailable(ILogger logger, string code);

    private sealed record Kept(ServedVersion? Version, DateTimeOffset At);
}

/// <summary>A version that can serve.</summary>
internal sealed record ServedVersion(Guid Id, string BaseModel, string? FinetuneId);
