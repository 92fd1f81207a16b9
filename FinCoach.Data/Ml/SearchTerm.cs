using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>
/// The posting list of one term in one version: the chunks that it weighs most in, heaviest first. A term in more chunks than a list
/// holds says little; its list ends early and its weight in a candidate is read from the chunk itself.
/// </summary>
public sealed class SearchTerm
{
    public required int KbVersion { get; init; }

    /// <summary>Hash of the stemmed word, as in <see cref="DomainChunk.Terms"/>.</summary>
    public required int Term { get; init; }

    /// <summary>How many chunks of the version hold it.</summary>
    public required int DocumentFrequency { get; init; }

    /// <summary><see cref="DomainChunk.No"/> of each.</summary>
    public required int[] Chunks { get; init; }

    /// <summary>BM25's saturated, length-normalised frequency, without the idf.</summary>
    public required float[] Weights { get; init; }
}

internal sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> term)
    {
        term.ToTable("search_terms");
        term.HasKey(t => new { t.KbVersion, t.Term });
    }
}
