using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Where an incoming update stands.</summary>
public enum InboxState
{
    /// <summary>To be done, or being done under a lease.</summary>
    Open,

    /// <summary>Came before the person's consent; waits at most 24 hours.</summary>
    Waiting,

    /// <summary>Answered; its payload is blanked.</summary>
    Done,

    /// <summary>Acknowledged and recorded, nothing to answer (an unknown update type, a duplicate press).</summary>
    Ignored,

    /// <summary>Given up after the last attempt; the person got a plain sentence.</summary>
    Failed,
}

/// <summary>An update as it came in, masked. The unique key makes a redelivered update a no-op.</summary>
public sealed class InboxItem
{
    public Guid Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>The bot that received it; 0 on the web.</summary>
    public required long BotId { get; init; }

    /// <summary>The channel's id of the update; on the web a digest of the client's message id.</summary>
    public required long UpdateId { get; init; }

    /// <summary>Whose turn it is: <c>telegram:123</c>. One message of a person is worked on at a time.</summary>
    public required string PersonKey { get; init; }

    /// <summary>Order within the person.</summary>
    public required long Ordinal { get; init; }

    /// <summary>Ingress-masked JSON of the channel; null when done.</summary>
    public string? Payload { get; set; }

    /// <summary>Types, numbers and keyed digests of what was masked, to number it by conversation. JSON.</summary>
    public string? Masks { get; set; }

    public required Guid RequestId { get; init; }

    public string? Traceparent { get; init; }

    /// <summary>Product time.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    public InboxState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Real time; nobody else works on the row until then.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Who holds the lease: a fence against a worker that comes back late.</summary>
    public Guid? LeaseOwner { get; set; }

    /// <summary>Real time.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>A code, never a text of people.</summary>
    public string? Error { get; set; }
}

internal sealed class InboxItemConfiguration : IEntityTypeConfiguration<InboxItem>
{
    public void Configure(EntityTypeBuilder<InboxItem> item)
    {
        item.ToTable("inbox");
        item.Property(i => i.PersonKey).HasMaxLength(160);
        item.Property(i => i.Payload).HasColumnType("jsonb");
        item.Property(i => i.Masks).HasColumnType("jsonb");
        item.Property(i => i.Traceparent).HasMaxLength(64);
        item.Property(i => i.LeaseOwner).IsConcurrencyToken();
        item.Property(i => i.Error).HasMaxLength(256);
        item.HasIndex(i => new { i.Channel, i.BotId, i.UpdateId }).IsUnique();
        item.HasIndex(i => new { i.PersonKey, i.Ordinal }).HasFilter("state in ('open', 'waiting')");
        item.HasIndex(i => i.NextAttemptAt).HasFilter("state = 'open'");
        item.HasIndex(i => i.ReceivedAt);
        item.HasIndex(i => new { i.PersonKey, i.ReceivedAt });
    }
}
