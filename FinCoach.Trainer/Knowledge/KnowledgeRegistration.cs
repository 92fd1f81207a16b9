using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

internal static class KnowledgeRegistration
{
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<KnowledgeOptions, KnowledgeOptionsValidator>().BindConfiguration(KnowledgeOptions.SectionName);
        builder.Services.AddOptionsWithValidateOnStart<EmbeddingOptions, EmbeddingOptionsValidator>().BindConfiguration(EmbeddingOptions.SectionName);
        builder.Services.AddOptionsWithValidateOnStart<PdfOptions, PdfOptionsValidator>().BindConfiguration(PdfOptions.SectionName);
        builder.Services.AddHttpClient(nameof(OpenAiTextEmbedding), http => http.Timeout = Timeout.InfiniteTimeSpan).AddServiceDiscovery();
        builder.Services.AddSingleton<ITextEmbedding>(services => new OpenAiTextEmbedding(
            services.GetRequiredService<IOptions<EmbeddingOptions>>().Value,
            services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(OpenAiTextEmbedding)),
            services.GetRequiredService<ILogger<OpenAiTextEmbedding>>()));
        builder.Services.AddSingleton(services => new PdfReading(
            services.GetRequiredService<IOptions<PdfOptions>>().Value, services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real)));
        builder.Services.AddScoped<ServedKnowledge>();
        builder.Services.AddScoped<KnowledgeStore>();
        builder.Services.AddScoped<ChunkVectors>();
        builder.Services.AddScoped<KnowledgeSwitch>();
        builder.Services.AddScoped<Ingestion>();
        builder.Services.AddScoped<UploadDocument>();
        builder.Services.AddHostedService<CorpusAtStart>();
    }
}
