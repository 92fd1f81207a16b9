using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What a version is a version of: a candidate need not be a chat model.</summary>
public enum ModelKind
{
    Nlu,
    Chat,
    Prompt,
    Retrieval,
}

/// <summary>Where a version stands. At most one version of a kind is active.</summary>
public enum ModelStatus
{
    Training,
    Candidate,
    Canary,
    Active,
    Retired,
    Failed,
}

/// <summary>One version of a model, prompt or retrieval setting.</summary>
public sealed class ModelVersion
{
    public Guid Id { get; init; }

    /// <summary><c>gus</c>, <c>local</c>, <c>openai</c>, …</summary>
    public required string Provider { get; init; }

    public required string BaseModel { get; init; }

    /// <summary>The provider's name of the fine-tuned model, or the content hash of an artefact of ours.</summary>
    public string? FinetuneId { get; set; }

    public required ModelKind Kind { get; init; }

    public ModelStatus Status { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeployedAt { get; set; }

    public string? Notes { get; set; }

    public Guid? DatasetId { get; init; }

    /// <summary>The model file itself, where it is ours and small.</summary>
    public byte[]? Artifact { get; set; }

    /// <summary>What a prompt or retrieval candidate changes, as JSON.</summary>
    public string? Settings { get; init; }

    /// <summary>The day on which the provider stops serving it.</summary>
    public DateOnly? ShutdownDate { get; set; }

    /// <summary>When somebody whose rows it was trained on last had their data erased: it is due for training anew.</summary>
    public DateTimeOffset? ErasureFlaggedAt { get; set; }
}

internal sealed class ModelVersionConfiguration : IEntityTypeConfiguration<ModelVersion>
{
    public void Configure(EntityTypeBuilder<ModelVersion> version)
    {
        version.ToTable("model_versions");
        version.Property(v => v.Provider).HasMaxLength(32);
        version.Property(v => v.BaseModel).HasMaxLength(128);
        version.Property(v => v.FinetuneId).HasMaxLength(256);
        version.Property(v => v.Notes).HasMaxLength(4000);
        version.Property(v => v.Settings).HasColumnType("jsonb");
        version.HasIndex(v => v.Kind).IsUnique().HasFilter("status = 'active'").HasDatabaseName("ix_model_versions_one_active");
        version.HasIndex(v => new { v.Kind, v.CreatedAt });
    }
}
