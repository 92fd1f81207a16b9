using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace FinCoach.Data.Retrieval;

/// <summary>
/// Questions to the knowledge base, for services that have a database (<see cref="DataRegistration.AddSpanStore"/>, or more) and, where they
/// share vectors with others, <see cref="Cache.CacheRegistration.AddCache"/>.
/// </summary>
public static class RetrievalRegistration
{
    /// <summary>Name of the HTTP client under the OpenAI package; tests put a server in process behind it.</summary>
    public const string HttpClientName = "embeddings";

    /// <summary>Adds <see cref="IKnowledge"/>; all of it is thread-safe and lives as long as the process.</summary>
    public static IHostApplicationBuilder AddKnowledgeLookUp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<QuestionEmbeddingOptions, QuestionEmbeddingOptionsValidator>()
            .BindConfiguration(QuestionEmbeddingOptions.SectionName);
        builder.Services.AddHttpClient(HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan).AddServiceDiscovery();
        builder.Services.TryAddSingleton(services => new KnowledgeSnapshots(
            services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real)));
        builder.Services.TryAddSingleton<ChunkShelf>();
        builder.Services.TryAddSingleton(services => new KnowledgeSearch(
            services.GetRequiredService<NpgsqlDataSource>(),
            services.GetRequiredService<ChunkShelf>(),
            services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real)));
        builder.Services.TryAddSingleton<SharedVectors>();
        builder.Services.TryAddSingleton<QuestionEmbedding>();
        builder.Services.TryAddSingleton<ServedSettings>();
        builder.Services.TryAddSingleton<FoundCache>();
        builder.Services.TryAddSingleton<IKnowledge, KnowledgeLookUp>();
        return builder;
    }
}
