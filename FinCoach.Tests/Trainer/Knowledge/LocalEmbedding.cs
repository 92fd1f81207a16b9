using FinCoach.LocalModel.Embeddings;
using FinCoach.Trainer.Knowledge;

namespace FinCoach.Tests.Trainer.Knowledge;

/// <summary>The local embedding model in process; fails from a given call on, as a server that was killed.</summary>
internal sealed class LocalEmbedding : ITextEmbedding
{
    private static readonly InProcessEmbeddings Model = InProcessEmbeddings.Served;

    public int Calls { get; private set; }

    /// <summary>The call, counted from 1, from which on the server is gone.</summary>
    public int GoneFrom { get; init; } = int.MaxValue;

    public string Name { get; init; } = "gus-embed-2";

    public int Batch => 16;

    public static float[] Of(string text) => Model.Embed(text);

    public Task<EmbeddedTexts?> EmbedAsync(IReadOnlyList<string> texts, CancellationToken ct) =>
        Task.FromResult(++Calls >= GoneFrom ? null : new EmbeddedTexts(Name, [.. texts.Select(Of)]));
}
