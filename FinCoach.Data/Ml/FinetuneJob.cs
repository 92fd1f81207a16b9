using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>
/// One line of the ledger that makes job creation crash-safe: written before anything is sent, together with the one model version that
/// the job is to make. Whoever holds the lease works on it.
/// </summary>
public sealed class FinetuneJob
{
    public Guid Id { get; init; }

    /// <summary>The version that waits for this job; one job makes one version.</summary>
    public required Guid ModelVersionId { get; init; }

    /// <summary>As in <see cref="ModelVersion.Provider"/>.</summary>
    public required string Provider { get; init; }

    public required string BaseModel { get; init; }

    public required string DatasetUri { get; init; }

    public Guid? DatasetId { get; init; }

    /// <summary>What the provider's list is searched for; also part of the model's name.</summary>
    public required string Suffix { get; init; }

    public string? Notes { get; init; }

    public FinetuneState State { get; set; }

    /// <summary>Provider's id of the uploaded training rows.</summary>
    public string? TrainingFileId { get; set; }

    public string? ValidationFileId { get; set; }

    /// <summary>Provider's id of the job, once known.</summary>
    public string? ProviderJobId { get; set; }

    /// <summary>As the provider said it last: <c>queued</c>, <c>running</c>, <c>paused</c>, …</summary>
    public string? ProviderStatus { get; set; }

    /// <summary>Tokens that the training is expected to read, all epochs.</summary>
    public long ForecastTokens { get; init; }

    public decimal? ForecastUsd { get; init; }

    /// <summary>What the provider counted.</summary>
    public long? TrainedTokens { get; set; }

    public decimal? CostUsd { get; set; }

    /// <summary>Stable: the provider's code, or one of ours.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>One sentence for a person: what is happening, or what to do.</summary>
    public string? Message { get; set; }

    /// <summary>Last measures of the training, as JSON.</summary>
    public string? Metrics { get; set; }

    /// <summary>Failures in a row of the present step.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this instant of the real clock.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    public Guid? LeaseOwner { get; set; }

    /// <summary>By the real clock.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}

internal sealed class FinetuneJobConfiguration : IEntityTypeConfiguration<FinetuneJob>
{
    public void Configure(EntityTypeBuilder<FinetuneJob> job)
    {
        job.ToTable("finetune_jobs");
        job.Property(j => j.Provider).HasMaxLength(32);
        job.Property(j => j.BaseModel).HasMaxLength(128);
        job.Property(j => j.DatasetUri).HasMaxLength(1024);
        job.Property(j => j.Suffix).HasMaxLength(64);
        job.Property(j => j.Notes).HasMaxLength(4000);
        job.Property(j => j.TrainingFileId).HasMaxLength(128);
        job.Property(j => j.ValidationFileId).HasMaxLength(128);
        job.Property(j => j.ProviderJobId).HasMaxLength(128);
        job.Property(j => j.ProviderStatus).HasMaxLength(32);
        job.Property(j => j.ForecastUsd).HasPrecision(12, 4);
        job.Property(j => j.CostUsd).HasPrecision(12, 4);
        job.Property(j => j.ErrorCode).HasMaxLength(64);
        job.Property(j => j.Message).HasMaxLength(2000);
        job.Property(j => j.Metrics).HasColumnType("jsonb");
        job.HasIndex(j => j.Suffix).IsUnique();
        job.HasIndex(j => j.ProviderJobId).IsUnique();
        job.HasIndex(j => new { j.State, j.NextAttemptAt });
        job.HasOne<ModelVersion>().WithOne().HasForeignKey<FinetuneJob>(j => j.ModelVersionId).OnDelete(DeleteBehavior.Restrict);
    }
}
