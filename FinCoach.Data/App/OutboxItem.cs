using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Where an outgoing message stands.</summary>
public enum OutboxState
{
    Pending,

    /// <summary>Sent, or (web) there to be read by the person's stream.</summary>
    Sent,

    /// <summary>The platform refused it for good; the error says why.</summary>
    Failed,

    /// <summary>The person blocked the bot or erased their data.</summary>
    Dropped,
}

/// <summary>A message on its way out, written in the transaction of the turn that made it.</summary>
public sealed class OutboxItem
{
    public Guid Id { get; init; }

    /// <summary>Grows by insertion; the order within a person and the event id of web streams.</summary>
    public long Seq { get; init; }

    public required Channel Channel { get; init; }

    public required string PersonKey { get; init; }

    public required Guid RequestId { get; init; }

    public string? Traceparent { get; init; }

    /// <summary>The stored reply that this sends; null for notices and questions that are no replies.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>What to send, as JSON: text and buttons.</summary>
    public required string Payload { get; set; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Real time.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? PlatformMsgId { get; set; }

    public string? Error { get; set; }

    /// <summary>Product time: the row goes when it is sent, and then at the latest. The last word to somebody who is erased.</summary>
    public DateTimeOffset? ForgetAt { get; set; }
}

internal sealed class OutboxItemConfiguration : IEntityTypeConfiguration<OutboxItem>
{
    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.ToTable("outbox");
        item.Property(o => o.Seq).UseIdentityAlwaysColumn();
        item.Property(o => o.PersonKey).HasMaxLength(160);
        item.Property(o => o.Traceparent).HasMaxLength(64);
        item.Property(o => o.Payload).HasColumnType("jsonb");
        item.Property(o => o.PlatformMsgId).HasMaxLength(64);
        item.Property(o => o.Error).HasMaxLength(256);
        item.HasIndex(o => o.Seq).IsUnique();
        item.HasIndex(o => new { o.PersonKey, o.Seq });
        item.HasIndex(o => o.NextAttemptAt).HasFilter("state = 'pending'");
        item.HasIndex(o => o.RequestId);
        item.HasIndex(o => o.ForgetAt).HasFilter("forget_at is not null");
    }
}
