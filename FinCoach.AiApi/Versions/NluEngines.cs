using System.Collections.Concurrent;
using FinCoach.Data.Ml;
using FinCoach.Nlu;
using FinCoach.Nlu.Artefacts;

namespace FinCoach.AiApi.Versions;

/// <summary>The NLU of a message's arm: the one that ships with the product, or the artefact of a version, read once.</summary>
internal sealed partial class NluEngines(NluEngine builtIn, VersionStore versions, ILogger<NluEngines> logger)
{
    // Active, candidate, and those that an evaluation compares; each is some megabytes.
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<Guid, NluEngine> _engines = new();

    /// <summary>Never null: an unknown or damaged version means the built-in engine, and the answer says which one it was.</summary>
    public async Task<NluEngine> OfAsync(string? modelVersion, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(modelVersion) || modelVersion == builtIn.ModelVersion
            || await versions.FindAsync(modelVersion, ModelKind.Nlu, ct) is not { } version || version.FinetuneId == builtIn.ModelVersion)
        {
            return builtIn;
        }

        if (_engines.TryGetValue(version.Id, out var known))
        {
            return known;
        }

        if (await versions.ArtifactAsync(version.Id, ct) is not { } artifact)
        {
            return builtIn;
        }

        try
        {
            using var stream = new MemoryStream(artifact);
            var engine = NluEngine.Load(stream, version.Id.ToString());
            if (_engines.Count >= MostKept)
            {
                _engines.Clear();
            }

            return _engines.GetOrAdd(version.Id, engine);
        }
        catch (ModelFormatException e)
        {
            LogDamaged(logger, version.Id, e.Message);
            return builtIn;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The NLU version {Version} cannot be read: {Fault} The built-in model serves.")]
    private static partial void LogDamaged(ILogger logger, Guid version, string fault);
}
