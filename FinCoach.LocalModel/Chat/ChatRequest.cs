using System.Text.Json;

namespace FinCoach.LocalModel.Chat;

/// <summary>The part of OpenAI's chat request that changes an answer here; the rest of the wire is read over politely.</summary>
internal sealed record ChatRequest(
    string? Model,
    IReadOnlyList<ChatMessage>? Messages,
    bool? Stream,
    StreamOptions? StreamOptions,
    ResponseFormat? ResponseFormat,
    long? Seed,
    int? N,
    int? MaxTokens,
    int? MaxCompletionTokens)
{
    /// <summary>The newer name wins.</summary>
    public int? TokenLimit => MaxCompletionTokens ?? MaxTokens;
}

/// <summary>One message; its content is a text, a list of parts, or absent.</summary>
internal sealed record ChatMessage(string? Role, JsonElement? Content)
{
    /// <summary>The text of the message, its text parts joined.</summary>
    public string Text => Content switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? "",
        { ValueKind: JsonValueKind.Array } parts => string.Join('\n', parts.EnumerateArray().Select(TextOfPart)),
        _ => "",
    };

    private static string TextOfPart(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() ?? ""
            : "";
}

internal sealed record StreamOptions(bool? IncludeUsage);

/// <summary><c>text</c>, <c>json_object</c> or <c>json_schema</c>.</summary>
internal sealed record ResponseFormat(string? Type, JsonSchemaFormat? JsonSchema);

internal sealed record JsonSchemaFormat(string? Name, JsonElement? Schema);
