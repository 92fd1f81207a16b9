using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FinCoach.Data.App;

/// <summary>Whose message it is.</summary>
public enum Sender
{
    User,
    Bot,
}

/// <summary>One message of a conversation, masked before it got here. Append-only.</summary>
public sealed class Message
{
    public Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required Sender Sender { get; init; }

    /// <summary>Ingress-masked text.</summary>
    public required string Text { get; init; }

    /// <summary>The channel's own message as JSON, ingress-masked; of Gus's replies the request that was phrased, without its text.</summary>
    public string? Raw { get; init; }

    public DateTimeOffset Ts { get; init; }

    public string? PlatformMsgId { get; set; }

    public required Guid RequestId { get; init; }

    /// <summary>The message of the person that this one answers.</summary>
    public Guid? ReplyTo { get; init; }

    public Guid? ModelVersionId { get; init; }

    public string? PromptVersion { get; init; }

    public string? Arm { get; init; }
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("messages");
        message.Property(m => m.Raw).HasColumnType("jsonb");
        message.Property(m => m.PlatformMsgId).HasMaxLength(64);
        message.Property(m => m.PromptVersion).HasMaxLength(64);
        message.Property(m => m.Arm).HasMaxLength(16);
        message.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
        message.HasIndex(m => new { m.SessionId, m.Ts });
        message.HasIndex(m => m.RequestId);
        message.HasIndex(m => m.Ts);
    }
}
