using System.ClientModel;
using System.ClientModel.Primitives;
using FinCoach.Data.Ml;
using FinCoach.Domain.Retrieval;
using OpenAI;
using OpenAI.Embeddings;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Vectors and the model that made them, as the server names it.</summary>
internal sealed record EmbeddedTexts(string Model, IReadOnlyList<float[]> Vectors);

/// <summary>Turns texts into vectors of unit length.</summary>
internal interface ITextEmbedding
{
    /// <summary>Most texts of one call.</summary>
    int Batch { get; }

    /// <summary>Null when the server cannot be asked; the caller then goes on without vectors, and says so.</summary>
    Task<EmbeddedTexts?> EmbedAsync(IReadOnlyList<string> texts, CancellationToken ct);
}

/// <summary>By an OpenAI-compatible server.</summary>
internal sealed partial class OpenAiTextEmbedding : ITextEmbedding
{
    private const string NoKey = "no-key";
    private static readonly EmbeddingGenerationOptions Shape = new() { Dimensions = DomainChunk.Dimensions };

    private readonly EmbeddingClient? _client;
    private readonly ILogger<OpenAiTextEmbedding> _logger;

    public OpenAiTextEmbedding(EmbeddingOptions options, HttpClient http, ILogger<OpenAiTextEmbedding> logger)
    {
        Batch = options.EmbeddingBatch;
        _logger = logger;
        if (options.Endpoint is { } endpoint)
        {
            var key = new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? NoKey : options.ApiKey);
            _client = new OpenAIClient(key, new OpenAIClientOptions
            {
                Endpoint = endpoint,
                Transport = new HttpClientPipelineTransport(http),
                NetworkTimeout = options.EmbeddingTimeout,
            }).GetEmbeddingClient(options.EmbeddingModel);
        }
    }

    public int Batch { get; }

    public async Task<EmbeddedTexts?> EmbedAsync(IReadOnlyList<string> texts, CancellationToken ct)
    {
        if (_client is null)
        {
            return null;
        }

        try
        {
            OpenAIEmbeddingCollection answer = await _client.GenerateEmbeddingsAsync(texts, Shape, ct);
            var vectors = answer.OrderBy(e => e.Index).Select(e => UnitVector.Of(e.ToFloats().ToArray())).ToList();
            return vectors.Count == texts.Count && vectors.TrueForAll(v => v.Length == DomainChunk.Dimensions)
                ? new EmbeddedTexts(answer.Model, vectors)
                : Unusable($"{vectors.Count} vectors for {texts.Count} texts");
        }
        // A foreign server may make the package throw anything; knowledge is then found by its words.
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return Unusable(e is ClientResultException { Status: > 0 } refused ? $"http {refused.Status}" : e.GetType().Name);
        }
    }

    private EmbeddedTexts? Unusable(string why)
    {
        LogUnusable(_logger, why);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The embedding server gave nothing usable: {Why}.")]
    private static partial void LogUnusable(ILogger logger, string why);
}
