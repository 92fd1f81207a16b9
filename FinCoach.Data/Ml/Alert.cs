using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.Ml;

/// <summary>Something that a person should look at, until it is resolved. A rule has one open alert at most.</summary>
public sealed class Alert
{
    /// <summary>Replies cost more this month than they may: AiApi writes plain answers while it is open.</summary>
    public const string MonthlyCap = "cost.monthly_cap";

    /// <summary>A model in use is about to be stopped by its provider.</summary>
    public const string ModelShutdown = "models.shutdown";

    public const int LongestMessage = 1000;

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
        alert.Property(a => a.Message).HasMaxLength(Alert.LongestMessage);
        alert.HasIndex(a => a.Rule).IsUnique().HasFilter("resolved_at is null").HasDatabaseName("ix_alerts_one_open");
        alert.HasIndex(a => a.OpenedAt);
    }
}
