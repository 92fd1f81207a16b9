using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Words of people for one thing, from the glossary: a question with one of them also looks for the others.</summary>
public sealed class SearchSynonym
{
    public required int KbVersion { get; init; }

    /// <summary>Id of the glossary's entry.</summary>
    public required string Id { get; init; }

    /// <summary>The term itself first.</summary>
    public required string[] Wordings { get; init; }
}

internal sealed class SearchSynonymConfiguration : IEntityTypeConfiguration<SearchSynonym>
{
    public void Configure(EntityTypeBuilder<SearchSynonym> synonym)
    {
        synonym.ToTable("search_synonyms");
        synonym.HasKey(s => new { s.KbVersion, s.Id });
        synonym.Property(s => s.Id).HasMaxLength(64);
        synonym.PrimitiveCollection(s => s.Wordings).HasColumnType("text[]");
    }
}
