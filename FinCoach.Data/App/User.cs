using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Where a person writes from.</summary>
public enum Channel
{
    Telegram,
    Web,
}

/// <summary>A person, known by where they write from.</summary>
public sealed class User
{
    public const decimal DefaultIntensity = 0.5m;

    public Guid Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The channel's own id of the person: a Telegram chat id or a web visitor id.</summary>
    public required string ExternalId { get; init; }

    public string Locale { get; set; } = "es-CL";

    /// <summary>0.0 sober to 1.0 enthusiastic.</summary>
    public decimal Intensity { get; set; } = DefaultIntensity;

    public Tone Tone { get; set; } = Tone.Coach;

    public DateTimeOffset CreatedAt { get; init; }

    public string? DisplayName { get; set; }

    /// <summary>When the person accepted the service notice; null means nothing but the notice is answered.</summary>
    public DateTimeOffset? ConsentAt { get; set; }

    public string? ConsentVersion { get; set; }

    /// <summary>When the person suspended use or blocked the bot.</summary>
    public DateTimeOffset? BlockedAt { get; set; }
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users", t => t.HasCheckConstraint("ck_users_intensity", "intensity between 0 and 1"));
        user.Property(u => u.ExternalId).HasMaxLength(128);
        user.Property(u => u.Locale).HasMaxLength(16);
        user.Property(u => u.Intensity).HasPrecision(2, 1);
        user.Property(u => u.DisplayName).HasMaxLength(128);
        user.Property(u => u.ConsentVersion).HasMaxLength(32);
        user.HasIndex(u => new { u.Channel, u.ExternalId }).IsUnique();
    }
}
