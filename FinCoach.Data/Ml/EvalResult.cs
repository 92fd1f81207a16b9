using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>How one model version did on one golden set. Append-only.</summary>
public sealed class EvalResult
{
    public Guid Id { get; init; }

    public required Guid ModelVersionId { get; init; }

    /// <summary><see cref="EvalItem.SetId"/>.</summary>
    public required Guid EvalSetId { get; init; }

    public required string EvalSet { get; init; }

    /// <summary>The version that it was paired with; null when there was none of its kind.</summary>
    public Guid? BaselineVersionId { get; init; }

    /// <summary>Scores with intervals, comparisons with verdicts, tables and coverage, as JSON.</summary>
    public required string Metrics { get; init; }

    /// <summary>Each item's outcome for the version and its baseline, as JSON.</summary>
    public required string PerItem { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class EvalResultConfiguration : IEntityTypeConfiguration<EvalResult>
{
    public void Configure(EntityTypeBuilder<EvalResult> result)
    {
        result.ToTable("eval_results");
        result.Property(r => r.EvalSet).HasMaxLength(64);
        result.Property(r => r.Metrics).HasColumnType("jsonb");
        result.Property(r => r.PerItem).HasColumnType("jsonb");
        result.HasOne<ModelVersion>().WithMany().HasForeignKey(r => r.ModelVersionId).OnDelete(DeleteBehavior.Cascade);
        result.HasIndex(r => new { r.ModelVersionId, r.EvalSetId, r.CreatedAt });
    }
}
