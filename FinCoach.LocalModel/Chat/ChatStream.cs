using System.Text.Json;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Chat;

/// <summary>An answer as server-sent events: the role, the words, the end of each choice, the usage when asked for, <c>[DONE]</c>.</summary>
internal sealed class ChatStream(ChatResponse response, bool includeUsage) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/event-stream";
        httpContext.Response.Headers.CacheControl = "no-cache";
        foreach (var chunk in Chunks())
        {
            await SendAsync(httpContext, JsonSerializer.Serialize(chunk, WireJson.Options));
        }

        await SendAsync(httpContext, "[DONE]");
    }

    private IEnumerable<ChatChunk> Chunks()
    {
        foreach (var choice in response.Choices)
        {
            yield return Chunk(choice.Index, new ChunkDelta(Role: "assistant", Content: ""));
            foreach (var piece in TextPieces.Of(choice.Message.Content))
            {
                yield return Chunk(choice.Index, new ChunkDelta(Content: piece));
            }

            yield return Chunk(choice.Index, new ChunkDelta(), choice.FinishReason);
        }

        if (includeUsage)
        {
            yield return new ChatChunk(response.Id, response.Created, response.Model, [], response.Usage);
        }
    }

    private ChatChunk Chunk(int index, ChunkDelta delta, string? finish = null) =>
        new(response.Id, response.Created, response.Model, [new ChunkChoice(index, delta, finish)]);

    private static async Task SendAsync(HttpContext context, string data)
    {
        await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
