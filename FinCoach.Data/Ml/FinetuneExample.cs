using FinCoach.Domain.Language;
using FinCoach.Domain.Style;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>How far a row is to be trusted as a model of a good reply.</summary>
public enum ExampleQuality
{
    Low,
    Med,
    High,
}

/// <summary>What a row is for. Splits share no person and no near-duplicate.</summary>
public enum DatasetSplit
{
    Train,
    Validation,
    Golden,
}

/// <summary>One training row: masked, checked, and traceable to the message it came from.</summary>
public sealed class FinetuneExample
{
    public Guid Id { get; init; }

    public required Guid DatasetId { get; init; }

    /// <summary>Position in the dataset, from 0: the order of the file's lines.</summary>
    public required int Ordinal { get; init; }

    public required DatasetSplit Split { get; init; }

    public required Guid SourceMessageId { get; init; }

    /// <summary><see cref="Ml.UserHash"/> of the person: erasure finds the rows by it, and nobody is found from it.</summary>
    public required string UserHash { get; init; }

    /// <summary>The user message in the context format.</summary>
    public required string Prompt { get; init; }

    /// <summary>The reply to learn: the reviewer's where there is one.</summary>
    public required string Completion { get; init; }

    /// <summary><c>pii_scrubbed</c>, the format, whether a person corrected it, as JSON.</summary>
    public required string Meta { get; init; }

    public required ExampleQuality Quality { get; init; }

    public required Intent Intent { get; init; }

    public required IntensityBucket IntensityBucket { get; init; }
}

internal sealed class FinetuneExampleConfiguration : IEntityTypeConfiguration<FinetuneExample>
{
    public void Configure(EntityTypeBuilder<FinetuneExample> example)
    {
        example.ToTable("finetune_examples");
        example.Property(e => e.UserHash).HasMaxLength(64);
        example.Property(e => e.Prompt).HasColumnType("text");
        example.Property(e => e.Completion).HasColumnType("text");
        example.Property(e => e.Meta).HasColumnType("jsonb");
        example.HasOne<Dataset>().WithMany().HasForeignKey(e => e.DatasetId).OnDelete(DeleteBehavior.Cascade);
        example.HasIndex(e => new { e.DatasetId, e.Ordinal }).IsUnique();
        example.HasIndex(e => e.UserHash);
        example.HasIndex(e => e.SourceMessageId);
    }
}
