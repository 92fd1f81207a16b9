using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Embeddings;

/// <summary><c>POST /v1/embeddings</c>.</summary>
internal static class EmbeddingsEndpoint
{
    public static void AddEmbeddings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TermWeights.Unlearned);
        builder.Services.AddSingleton(LearnedProjection.Shipped);
        builder.Services.AddSingleton<TextEmbedder>();
        builder.Services.AddSingleton<EmbeddingsHandler>();
    }

    public static RouteGroupBuilder MapEmbeddings(this RouteGroupBuilder wire)
    {
        wire.MapPost("/embeddings", (EmbeddingRequest request, EmbeddingsHandler handler) =>
            Results.Json(handler.Embed(request), WireJson.Options)).WithName("Embeddings_Create");
        return wire;
    }
}
