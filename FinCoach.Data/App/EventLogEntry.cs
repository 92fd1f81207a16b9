using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>What happened with one message: versions, cost, latency, checks. Append-only, no text of people.</summary>
public sealed class EventLogEntry
{
    public Guid Id { get; init; }

    public required DateTimeOffset Ts { get; init; }

    public required Guid RequestId { get; init; }

    public Guid? SessionId { get; init; }

    public Guid? UserId { get; init; }

    public Intent? Intent { get; init; }

    public string? Arm { get; init; }

    public string? Model { get; init; }

    public Guid? ModelVersionId { get; init; }

    public Guid? RolloutId { get; init; }

    public int TokensIn { get; init; }

    public int TokensOut { get; init; }

    /// <summary>Real milliseconds from receipt to the outbox.</summary>
    public int LatencyMs { get; init; }

    public bool Ok { get; init; }

    /// <summary>A code such as <c>ai.timeout</c>; never a text of people, never a stack trace.</summary>
    public string? ErrorMsg { get; init; }

    public bool RagOn { get; init; }

    /// <summary>Milliseconds by stage, as JSON.</summary>
    public string Stages { get; init; } = "{}";

    /// <summary>What knowledge was looked up, as JSON: version, ids and scores of the chunks, milliseconds by stage. Null without retrieval.</summary>
    public string? Retrieval { get; init; }

    public decimal CostUsd { get; init; }

    /// <summary>Reply checks with their reasons, as JSON.</summary>
    public string Checks { get; init; } = "[]";
}

internal sealed class EventLogEntryConfiguration : IEntityTypeConfiguration<EventLogEntry>
{
    public void Configure(EntityTypeBuilder<EventLogEntry> entry)
    {
        entry.ToTable("event_log");
        entry.HasKey(e => new { e.Id, e.Ts });
        entry.Property(e => e.Arm).HasMaxLength(16);
        entry.Property(e => e.Model).HasMaxLength(128);
        entry.Property(e => e.ErrorMsg).HasMaxLength(256);
        entry.Property(e => e.Stages).HasColumnType("jsonb");
        entry.Property(e => e.Retrieval).HasColumnType("jsonb");
        entry.Property(e => e.Checks).HasColumnType("jsonb");
        entry.Property(e => e.CostUsd).HasPrecision(12, 8);
        entry.HasIndex(e => e.Ts);
        entry.HasIndex(e => e.RequestId);
        entry.HasIndex(e => new { e.UserId, e.Ts });
    }
}
