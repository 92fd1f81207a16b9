using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pgvector;

namespace FinCoach.Data.Ml;

/// <summary>The vector of one masked message of a person: for near-duplicates and for what people ask that the corpus lacks.</summary>
public sealed class MessageEmbedding
{
    public Guid MessageId { get; init; }

    /// <summary>Unit length.</summary>
    public required Vector Embedding { get; init; }

    public required string EmbeddingModel { get; init; }

    public Intent? Intent { get; init; }

    /// <summary>JSON: whether it was a question that knowledge did not answer, the best score it got, the message it doubles.</summary>
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
        embedding.HasIndex(e => e.CreatedAt);
    }
}
