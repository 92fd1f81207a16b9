using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>The Trainer's answer to an erasure of schema <c>app</c>: everything of the person is gone from <c>ml</c>.</summary>
public sealed class CompletedErasure
{
    /// <summary>The erasure's own id; in schema <c>app</c>.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset DoneAt { get; init; }

    /// <summary>Rows removed by table and model versions flagged, as JSON.</summary>
    public required string Counts { get; init; }
}

internal sealed class CompletedErasureConfiguration : IEntityTypeConfiguration<CompletedErasure>
{
    public void Configure(EntityTypeBuilder<CompletedErasure> erasure)
    {
        erasure.ToTable("erasures");
        erasure.Property(e => e.Counts).HasColumnType("jsonb");
    }
}
