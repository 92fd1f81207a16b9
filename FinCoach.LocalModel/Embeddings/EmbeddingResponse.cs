namespace FinCoach.LocalModel.Embeddings;

internal sealed record EmbeddingResponse(string Model, IReadOnlyList<EmbeddingEntry> Data, EmbeddingUsage Usage)
{
    public string Object { get; } = "list";
}

/// <param name="Embedding">A list of numbers, or base64 of little-endian floats.</param>
internal sealed record EmbeddingEntry(int Index, object Embedding)
{
    public string Object { get; } = "embedding";
}

internal sealed record EmbeddingUsage(int PromptTokens)
{
    public int TotalTokens => PromptTokens;
}
