namespace FinCoach.LocalModel.Embeddings;

/// <summary>The local embedding model without its server, for offline evaluation. Thread-safe.</summary>
public sealed class InProcessEmbeddings
{
    /// <summary>Length of every vector.</summary>
    public const int Dimensions = TextEmbedder.Dimensions;

    private readonly TextEmbedder _embedder;

    private InProcessEmbeddings(TermWeights weights) => _embedder = new TextEmbedder(weights, new IdentityProjection());

    /// <summary>The model with word weights of the given texts: what a corpus teaches before anybody asked it anything.</summary>
    public static InProcessEmbeddings LearnedFrom(IReadOnlyCollection<string> texts) => new(TermWeights.LearnedFrom(texts));

    /// <summary>A vector of unit length.</summary>
    public float[] Embed(string text) => _embedder.Embed(text);
}
