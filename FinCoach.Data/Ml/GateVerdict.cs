using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Whether a version may go to canary, with the evidence; or an admin's decision that it may all the same. Append-only.</summary>
public sealed class GateVerdict
{
    public Guid Id { get; init; }

    public required Guid ModelVersionId { get; init; }

    public required bool Passed { get; init; }

    /// <summary>Every condition with threshold, value and interval, as JSON.</summary>
    public required string Conditions { get; init; }

    /// <summary>The account of the admin who let it through; null for the gate's own verdict.</summary>
    public string? OverriddenBy { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class GateVerdictConfiguration : IEntityTypeConfiguration<GateVerdict>
{
    public void Configure(EntityTypeBuilder<GateVerdict> verdict)
    {
        verdict.ToTable("gate_verdicts");
        verdict.Property(v => v.Conditions).HasColumnType("jsonb");
        verdict.Property(v => v.OverriddenBy).HasMaxLength(64);
        verdict.Property(v => v.Reason).HasMaxLength(1000);
        verdict.HasOne<ModelVersion>().WithMany().HasForeignKey(v => v.ModelVersionId).OnDelete(DeleteBehavior.Cascade);
        verdict.HasIndex(v => new { v.ModelVersionId, v.CreatedAt });
    }
}
