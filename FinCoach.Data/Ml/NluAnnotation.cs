using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What a message was understood to mean, by a model or by a reviewer.</summary>
public sealed class NluAnnotation
{
    public Guid Id { get; init; }

    public required Guid MessageId { get; init; }

    public required Intent Intent { get; init; }

    public Operation? Operation { get; init; }

    public Flow? Flow { get; init; }

    public Recurrence? Recurrence { get; init; }

    /// <summary>Canonical JSON of the slots.</summary>
    public required string Slots { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    public Guid? ReviewedBy { get; set; }

    public bool IsGold { get; set; }

    /// <summary><c>model</c> or <c>review</c>.</summary>
    public required string Source { get; init; }

    public Guid? ModelVersionId { get; init; }

    /// <summary>A reviewer's better reply: the training target.</summary>
    public string? CorrectedReply { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class NluAnnotationConfiguration : IEntityTypeConfiguration<NluAnnotation>
{
    public void Configure(EntityTypeBuilder<NluAnnotation> annotation)
    {
        annotation.ToTable("nlu_annotations", t => t.HasCheckConstraint("ck_nlu_annotations_confidence", "confidence between 0 and 1"));
        annotation.Property(a => a.Slots).HasColumnType("jsonb");
        annotation.Property(a => a.Source).HasMaxLength(16);
        annotation.HasIndex(a => a.MessageId);
        annotation.HasIndex(a => new { a.Intent, a.CreatedAt });
    }
}
