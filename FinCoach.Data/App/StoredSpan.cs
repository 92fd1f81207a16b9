using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>A span of a request, kept so that the product's own trace page needs no other tool.</summary>
public sealed class StoredSpan
{
    /// <summary>16 hexadecimal digits.</summary>
    public required string SpanId { get; init; }

    /// <summary>32 hexadecimal digits.</summary>
    public required string TraceId { get; init; }

    public string? ParentId { get; init; }

    public required Guid RequestId { get; init; }

    public required string Service { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public double DurationMs { get; init; }

    public bool Ok { get; init; }

    /// <summary>Scrubbed attributes, as JSON.</summary>
    public string Attributes { get; init; } = "{}";
}

internal sealed class StoredSpanConfiguration : IEntityTypeConfiguration<StoredSpan>
{
    public void Configure(EntityTypeBuilder<StoredSpan> span)
    {
        span.ToTable("spans");
        span.HasKey(s => new { s.TraceId, s.SpanId });
        span.Property(s => s.SpanId).HasMaxLength(16);
        span.Property(s => s.TraceId).HasMaxLength(32);
        span.Property(s => s.ParentId).HasMaxLength(16);
        span.Property(s => s.Service).HasMaxLength(64);
        span.Property(s => s.Name).HasMaxLength(256);
        span.Property(s => s.Attributes).HasColumnType("jsonb");
        span.HasIndex(s => s.RequestId);
        span.HasIndex(s => s.StartedAt);
    }
}
