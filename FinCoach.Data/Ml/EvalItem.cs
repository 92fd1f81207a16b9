using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>What a golden set measures.</summary>
public enum EvalKind
{
    Nlu,
    Replies,
    Masks,
}

/// <summary>Development sets may be looked at while a model is made; test sets decide.</summary>
public enum EvalSplit
{
    Dev,
    Test,
}

/// <summary>One item of a golden set. The set is its items of one <see cref="SetId"/>.</summary>
public sealed class EvalItem
{
    public Guid Id { get; init; }

    /// <summary>The set, as in <see cref="EvalResult.EvalSetId"/>: derived from its name, equal on every installation.</summary>
    public required Guid SetId { get; init; }

    public required string Name { get; init; }

    public required EvalSplit Split { get; init; }

    public required EvalKind Kind { get; init; }

    /// <summary>The item's own id within its set.</summary>
    public required string Key { get; init; }

    /// <summary>The item in its file's format (nlu.md), as JSON.</summary>
    public required string Item { get; set; }

    /// <summary>The tags of the coverage map (intent, slots, tone, risk), as JSON.</summary>
    public required string Metric { get; set; }
}

internal sealed class EvalItemConfiguration : IEntityTypeConfiguration<EvalItem>
{
    public void Configure(EntityTypeBuilder<EvalItem> item)
    {
        item.ToTable("eval_sets");
        item.Property(i => i.Name).HasMaxLength(64);
        item.Property(i => i.Key).HasMaxLength(128);
        item.Property(i => i.Item).HasColumnType("jsonb");
        item.Property(i => i.Metric).HasColumnType("jsonb");
        item.HasIndex(i => new { i.SetId, i.Key }).IsUnique();
        item.HasIndex(i => i.Name);
    }
}
