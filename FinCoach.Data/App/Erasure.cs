using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>
/// The tombstone of a person who had their data erased: no content, no identity. It is also the request to the owner of
/// schema <c>ml</c>, who answers with a row of <c>ml.erasures</c> (docs/privacy.md).
/// </summary>
public sealed class Erasure
{
    public Guid Id { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Digest of the erased id, by which schema <c>ml</c> knows the person's rows.</summary>
    public required string UserHash { get; init; }

    /// <summary>Ids of the erased messages, for the rows that refer to them; emptied when these are gone for good.</summary>
    public required Guid[] MessageIds { get; set; }

    /// <summary>Ids of the person's requests, for spans that a service writes after the erasure; emptied with <see cref="MessageIds"/>.</summary>
    public Guid[] RequestIds { get; set; } = [];
}

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.ToTable("erasures");
        erasure.Property(e => e.UserHash).HasMaxLength(64);
        erasure.HasIndex(e => e.RequestedAt);
    }
}
