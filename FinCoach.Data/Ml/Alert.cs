using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Something that a person should look at, until it is resolved. A rule has one open alert at most.</summary>
public sealed class Alert
{
    public Guid Id { get; init; }

    /// <summary>Dotted, lower case: <c>cost.monthly_cap</c>.</summary>
    public required string Rule { get; init; }

    public required string Message { get; set; }

    public double? Value { get; set; }

    public double? Threshold { get; set; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; set; }
}

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> alert)
    {
        alert.ToTable("alerts");
        alert.Property(a => a.Rule).HasMaxLength(64);
        alert.Property(a => a.Message).HasMaxLength(1000);
        alert.HasIndex(a => a.Rule).IsUnique().HasFilter("resolved_at is null").HasDatabaseName("ix_alerts_one_open");
        alert.HasIndex(a => a.OpenedAt);
    }
}
