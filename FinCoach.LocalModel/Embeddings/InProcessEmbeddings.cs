using FinCoach.LocalModel.Embeddings.Learning;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>The local embedding model without its server, for offline evaluation and for learning its projection. Thread-safe.</summary>
public sealed class InProcessEmbeddings
{
    /// <summary>Length of every vector.</summary>
    public const int Dimensions = TextEmbedder.Dimensions;

    private readonly TextEmbedder _embedder;

    private InProcessEmbeddings(TermWeights weights, LearnedProjection projection) => _embedder = new TextEmbedder(weights, projection);

    /// <summary>The model as it is served.</summary>
    public static InProcessEmbeddings Served { get; } = new(TermWeights.Unlearned, LearnedProjection.Shipped);

    /// <summary>The served model without what it learned: words and their parts alone.</summary>
    public static InProcessEmbeddings Lexical { get; } = new(TermWeights.Unlearned, LearnedProjection.None);

    /// <summary>The model with word weights of the given texts: what a corpus teaches before anybody asked it anything.</summary>
    public static InProcessEmbeddings LearnedFrom(IReadOnlyCollection<string> texts) =>
        new(TermWeights.LearnedFrom(texts), LearnedProjection.Shipped);

    /// <summary>The served model with another projection.</summary>
    /// <param name="projection">As <see cref="LearnProjection"/> made it.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static InProcessEmbeddings With(string projection) => new(TermWeights.Unlearned, ProjectionText.Read(projection));

    /// <summary>Learns a projection: which words occur together, then which texts belong together. Same input, same result.</summary>
    /// <param name="texts">Running text of the domain, a section each.</param>
    /// <param name="pairs">Texts that belong together.</param>
    public static string LearnProjection(IReadOnlyList<string> texts, IReadOnlyList<TextPair> pairs) =>
        ProjectionText.Write(PairLearning.Learn(LatentTerms.Of(texts), pairs));

    /// <summary>A vector of unit length.</summary>
    public float[] Embed(string text) => _embedder.Embed(text);
}
