using FinCoach.LocalModel.Phrasing;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Chat;

/// <summary><c>POST /v1/chat/completions</c>, whole or as server-sent events.</summary>
internal static class ChatEndpoint
{
    public static void AddChat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(PhraseBook.BuiltIn);
        builder.Services.AddSingleton<ICandidateRanker, FirstCandidate>();
        builder.Services.AddSingleton<Composer>();
        builder.Services.AddSingleton<GusModel>();
        builder.Services.AddSingleton<ChatModels>();
        builder.Services.AddSingleton<ChatHandler>();
    }

    public static RouteGroupBuilder MapChat(this RouteGroupBuilder wire)
    {
        wire.MapPost("/chat/completions", Complete).WithName("Chat_Completions");
        return wire;
    }

    private static IResult Complete(ChatRequest request, ChatHandler handler)
    {
        var response = handler.Complete(request);
        return request.Stream == true
            ? new ChatStream(response, request.StreamOptions?.IncludeUsage == true)
            : Results.Json(response, WireJson.Options);
    }
}
