namespace FinCoach.Trainer.Knowledge;

/// <summary>The version that is served.</summary>
internal sealed record ActiveKnowledge(int Version, string GlossarySha256, string? EmbeddingModel, int Documents, int Chunks);
