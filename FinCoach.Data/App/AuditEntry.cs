using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Who did or looked at what. Append-only: a trigger refuses change and deletion.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>A service, an account id or <c>person</c>; never a name.</summary>
    public required string Actor { get; init; }

    /// <summary><c>consent.granted</c>, <c>data.exported</c>, <c>data.erased</c>, …</summary>
    public required string Action { get; init; }

    /// <summary>What it was about: a table and an id, or a tombstone's digest.</summary>
    public string? Subject { get; init; }

    public Guid? RequestId { get; init; }

    public string Details { get; init; } = "{}";
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_log");
        entry.Property(a => a.Actor).HasMaxLength(64);
        entry.Property(a => a.Action).HasMaxLength(64);
        entry.Property(a => a.Subject).HasMaxLength(128);
        entry.Property(a => a.Details).HasColumnType("jsonb");
        entry.HasIndex(a => a.At);
        entry.HasIndex(a => a.Subject);
    }
}
