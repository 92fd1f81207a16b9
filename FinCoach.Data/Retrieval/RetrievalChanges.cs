using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Data.Retrieval;

/// <summary>What a version of kind <c>retrieval</c> may change.</summary>
internal sealed record RetrievalChanges(
    int? Candidates = null,
    int? Passages = null,
    double? VectorWeight = null,
    double? SentenceWeight = null,
    double? SectionWeight = null,
    double? AskedWeight = null,
    double? SynonymWeight = null,
    double? Diversity = null,
    double? Floor = null)
{
    /// <summary>The defaults with the changes, each value within its range; names that retrieval does not know change nothing.</summary>
    /// <param name="json">A version's settings; null changes nothing.</param>
    /// <exception cref="JsonException">A value is of the wrong kind.</exception>
    public static RetrievalSettings Apply(string? json)
    {
        var before = RetrievalSettings.Default;
        return json is not null && JsonSerializer.Deserialize<RetrievalChanges>(json, DomainJson.Options) is { } read
            ? before with
            {
                Candidates = Math.Clamp(read.Candidates ?? before.Candidates, 10, 200),
                Passages = Math.Clamp(read.Passages ?? before.Passages, 4, 6),
                VectorWeight = Math.Clamp(read.VectorWeight ?? before.VectorWeight, 0, 5),
                SentenceWeight = Math.Clamp(read.SentenceWeight ?? before.SentenceWeight, 0, 5),
                SectionWeight = Math.Clamp(read.SectionWeight ?? before.SectionWeight, 0, 5),
                AskedWeight = Math.Clamp(read.AskedWeight ?? before.AskedWeight, 0, 5),
                SynonymWeight = Math.Clamp(read.SynonymWeight ?? before.SynonymWeight, 0, 1),
                Diversity = Math.Clamp(read.Diversity ?? before.Diversity, 0, 1),
                Floor = Math.Clamp(read.Floor ?? before.Floor, 0, 1),
            }
            : before;
    }
}
