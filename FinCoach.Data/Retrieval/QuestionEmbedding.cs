using System.ClientModel;
using System.ClientModel.Primitives;
using FinCoach.Data.Ml;
using FinCoach.Domain.Retrieval;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Embeddings;

namespace FinCoach.Data.Retrieval;

/// <summary>A question as a vector, by the model that the chunks were embedded with. Absent when that cannot be had in time.</summary>
internal sealed partial class QuestionEmbedding : IDisposable
{
    private const string NoKey = "no-key";
    private const int Kept = 2000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);
    private static readonly EmbeddingGenerationOptions Shape = new() { Dimensions = DomainChunk.Dimensions };

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly EmbeddingClient? _client;
    private readonly TimeSpan _timeout;
    private readonly SharedVectors _shared;
    private readonly TimeProvider _real;
    private readonly ILogger<QuestionEmbedding> _logger;

    public QuestionEmbedding(
        IOptions<QuestionEmbeddingOptions> options,
        IHttpClientFactory http,
        SharedVectors shared,
        [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
        ILogger<QuestionEmbedding> logger)
    {
        (_timeout, _shared, _real, _logger) = (options.Value.QuestionEmbeddingTimeout, shared, real, logger);
        if (options.Value.Endpoint is { } endpoint)
        {
            var key = new ApiKeyCredential(string.IsNullOrWhiteSpace(options.Value.ApiKey) ? NoKey : options.Value.ApiKey);
            _client = new OpenAIClient(key, new OpenAIClientOptions
            {
                Endpoint = endpoint,
                Transport = new HttpClientPipelineTransport(http.CreateClient(RetrievalRegistration.HttpClientName)),
                RetryPolicy = new ClientRetryPolicy(0),
            }).GetEmbeddingClient(options.Value.EmbeddingModel);
        }
    }

    /// <summary>Whether there is a server to ask at all.</summary>
    public bool IsConfigured => _client is not null;

    /// <summary>A vector of unit length; null when the server is late, gone, or answers with another model than <paramref name="model"/>.</summary>
    public async Task<float[]?> OfAsync(string question, string? model, CancellationToken ct)
    {
        if (_client is null || model is null || question.Length == 0)
        {
            return null;
        }

        if (_kept.TryGetValue((model, question), out float[]? known))
        {
            return known;
        }

        if (await _shared.FindAsync(model, question, ct) is { Length: DomainChunk.Dimensions } shared)
        {
            return Keep(model, question, shared);
        }

        using var late = new CancellationTokenSource(_timeout, _real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            OpenAIEmbeddingCollection answer = await _client.GenerateEmbeddingsAsync([question], Shape, either.Token);
            if (answer.Model != model || answer.Count != 1 || answer[0].ToFloats().Length != DomainChunk.Dimensions)
            {
                LogUnusable(_logger, $"model {answer.Model}");
                return null;
            }

            var vector = UnitVector.Of(answer[0].ToFloats().ToArray());
            _shared.Keep(model, question, vector);
            return Keep(model, question, vector);
        }
        // A foreign server may make the package throw anything; knowledge is then found by its words.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogUnusable(_logger, e is ClientResultException { Status: > 0 } refused ? $"http {refused.Status}" : e.GetType().Name);
            return null;
        }
    }

    private float[] Keep(string model, string question, float[] vector) =>
        _kept.Set((model, question), vector, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });

    public void Dispose() => _kept.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The question was not embedded ({Why}); words alone decide.")]
    private static partial void LogUnusable(ILogger logger, string why);
}
