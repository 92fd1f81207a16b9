using System.Security.Cryptography;
using System.Text;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Data.Retrieval;

/// <summary>
/// What was found for a question a moment ago, in the memory of this process. The key names everything that a look-up depends on, so an entry
/// is never wrong, only forgotten; of the question it holds a digest, so no text of a person rests here.
/// </summary>
internal sealed class FoundCache([FromKeyedServices(ClockRegistration.Real)] TimeProvider real) : IDisposable
{
    // Each holds at most seven chunks, most of which the shelf holds too.
    private const int Most = 500;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The key of a question.</summary>
    /// <param name="earlier">The question before, where this one follows up; else null.</param>
    public static FoundKey KeyOf(KnowledgeSnapshot snapshot, RetrievalSettings settings, string text, string? earlier) => new(
        snapshot.Version,
        snapshot.EmbeddingModel,
        settings,
        // The length keeps "a" after "b c" apart from "c a" after "b".
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{earlier?.Length ?? -1}\n{earlier}\n{text}"))));

    /// <summary>Null when nobody asked in the last ten minutes, or too much was asked since.</summary>
    public FoundKnowledge? Find(FoundKey key) =>
        _kept.TryGetValue(key, out Kept? kept) && kept is not null && real.GetElapsedTime(kept.At) < KeptFor ? kept.Found : null;

    public void Keep(FoundKey key, FoundKnowledge found) => _kept.Set(
        key,
        new Kept(found, real.GetTimestamp()),
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });

    public void Dispose() => _kept.Dispose();

    private sealed record Kept(FoundKnowledge Found, long At);
}

/// <summary>Everything that a look-up depends on.</summary>
/// <param name="Version">Of the knowledge base.</param>
/// <param name="EmbeddingModel">Of its chunks and the question.</param>
/// <param name="Digest">Of the question, and of the one before where it counts.</param>
internal sealed record FoundKey(int Version, string? EmbeddingModel, RetrievalSettings Settings, string Digest);
