using System.Collections.Frozen;
using FinCoach.Data.Naming;
using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets;

/// <summary>Intents by their stored names.</summary>
internal static class Intents
{
    private static readonly FrozenDictionary<string, Intent> ByName =
        Enum.GetValues<Intent>().ToFrozenDictionary(WireName.Of, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No intent of this schema version has the name.</exception>
    public static Intent Of(string name) => ByName[name];
}
