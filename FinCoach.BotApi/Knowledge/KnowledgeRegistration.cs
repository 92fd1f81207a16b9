using FinCoach.Data.Retrieval;

namespace FinCoach.BotApi.Knowledge;

internal static class KnowledgeRegistration
{
    /// <summary>Name of the HTTP client under the OpenAI package; tests put a server in process behind it.</summary>
    public const string HttpClientName = "embeddings";

    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.AddKnowledgeSearch();
        builder.Services.AddOptionsWithValidateOnStart<KnowledgeOptions, KnowledgeOptionsValidator>()
            .BindConfiguration(KnowledgeOptions.SectionName);
        builder.Services.AddHttpClient(HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan).AddServiceDiscovery();
        builder.Services.AddSingleton<SharedVectors>();
        builder.Services.AddSingleton<QuestionEmbedding>();
        builder.Services.AddSingleton<ServedSettings>();
        builder.Services.AddScoped<EarlierQuestion>();
        builder.Services.AddScoped<KnowledgeLookUp>();
    }
}
