using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pgvector;

namespace FinCoach.Data.Ml;

/// <summary>What knowledge lacked when a question was asked.</summary>
public enum KnowledgeLack
{
    /// <summary>No passage spoke of it: Gus said that he does not know.</summary>
    Unanswered,

    /// <summary>Answered from passages that scarcely speak of it.</summary>
    Weak,

    /// <summary>Answered, and the person rated the answer with one or two stars.</summary>
    LowRated,
}

/// <summary>The vector of one masked message of a person: for near-duplicates and for what people ask that the corpus lacks.</summary>
public sealed class MessageEmbedding
{
    public Guid MessageId { get; init; }

    /// <summary>Unit length.</summary>
    public required Vector Embedding { get; init; }

    public required string EmbeddingModel { get; init; }

    public Intent? Intent { get; init; }

    /// <summary>Null for every message that knowledge answered, or that asked nothing of it.</summary>
    public KnowledgeLack? Lack { get; init; }

    /// <summary>The gap that it is counted in; null until it is sorted, and for what lacked nothing.</summary>
    public Guid? GapId { get; set; }

    /// <summary>JSON of a question that lacked something: <c>coverage</c>, <c>kb_version</c>. Else empty.</summary>
    public string Meta { get; init; } = "{}";

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class MessageEmbeddingConfiguration : IEntityTypeConfiguration<MessageEmbedding>
{
    public void Configure(EntityTypeBuilder<MessageEmbedding> embedding)
    {
        embedding.ToTable("message_embeddings");
        embedding.HasKey(e => e.MessageId);
        embedding.Property(e => e.Embedding).HasColumnType($"vector({DomainChunk.Dimensions})");
        embedding.Property(e => e.EmbeddingModel).HasMaxLength(128);
        embedding.Property(e => e.Meta).HasColumnType("jsonb");
        embedding.HasOne<KnowledgeGap>().WithMany().HasForeignKey(e => e.GapId).OnDelete(DeleteBehavior.SetNull);
        embedding.HasIndex(e => e.CreatedAt);
    }
}
