using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>What a consent is for: two separate express ones (Ley 21.719).</summary>
public enum Purpose
{
    Service,
    Training,
}

/// <summary>The evidence of a consent given or withdrawn. Append-only.</summary>
public sealed class Consent
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required Purpose Purpose { get; init; }

    public required bool Granted { get; init; }

    /// <summary>Version of the notice that was shown.</summary>
    public required string Version { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("consents");
        consent.Property(c => c.Version).HasMaxLength(32);
        consent.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        consent.HasIndex(c => new { c.UserId, c.Purpose, c.At });
    }
}
