using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>A conversation: it ends after 30 minutes of silence.</summary>
public sealed class Session
{
    public Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required Channel Channel { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The last message of either side.</summary>
    public DateTimeOffset LastAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Messages of the person so far.</summary>
    public int Turns { get; set; }

    /// <summary>What Gus asked and waits for, as JSON; null when nothing is pending.</summary>
    public string? Pending { get; set; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.Property(s => s.Pending).HasColumnType("jsonb");
        session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => new { s.UserId, s.StartedAt });
    }
}
