using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>
/// One training set, named by its content: the same rows are the same dataset, however often they are exported. Its rows are
/// <see cref="FinetuneExample"/>s, so any replica can write the files again.
/// </summary>
public sealed class Dataset
{
    public Guid Id { get; init; }

    /// <summary>Lower-case hexadecimal digest of the JSONL of all splits, train, validation and golden in this order.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>The filters it was made with, as JSON.</summary>
    public required string Filters { get; init; }

    /// <summary>Rows in and out of each stage, the reasons, and the share lost by intent, as JSON.</summary>
    public required string Counts { get; init; }

    /// <summary><c>dataset:</c> and the id: what <c>POST /finetune/start</c> takes as <c>dataset_uri</c>.</summary>
    public required string Uri { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class DatasetConfiguration : IEntityTypeConfiguration<Dataset>
{
    public void Configure(EntityTypeBuilder<Dataset> dataset)
    {
        dataset.ToTable("datasets");
        dataset.Property(d => d.ContentSha256).HasMaxLength(64);
        dataset.Property(d => d.Filters).HasColumnType("jsonb");
        dataset.Property(d => d.Counts).HasColumnType("jsonb");
        dataset.Property(d => d.Uri).HasMaxLength(512);
        dataset.HasIndex(d => d.ContentSha256).IsUnique();
        dataset.HasIndex(d => d.CreatedAt);
    }
}
