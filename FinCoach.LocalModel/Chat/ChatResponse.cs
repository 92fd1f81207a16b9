using System.Text.Json.Serialization;

namespace FinCoach.LocalModel.Chat;

/// <summary>A whole answer.</summary>
internal sealed record ChatResponse(string Id, long Created, string Model, IReadOnlyList<ChatChoice> Choices, ChatUsage Usage)
{
    public string Object { get; } = "chat.completion";
}

internal sealed record ChatChoice(int Index, AssistantMessage Message, string FinishReason)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public object? Logprobs { get; }
}

internal sealed record AssistantMessage(string Content)
{
    public string Role { get; } = "assistant";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Refusal { get; }
}

internal sealed record ChatUsage(int PromptTokens, int CompletionTokens)
{
    public int TotalTokens => PromptTokens + CompletionTokens;
}

/// <summary>One event of a streamed answer.</summary>
internal sealed record ChatChunk(string Id, long Created, string Model, IReadOnlyList<ChunkChoice> Choices, ChatUsage? Usage = null)
{
    public string Object { get; } = "chat.completion.chunk";
}

internal sealed record ChunkChoice(
    int Index,
    ChunkDelta Delta,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason);

internal sealed record ChunkDelta(string? Role = null, string? Content = null);
