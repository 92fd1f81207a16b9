using System.Text.Json;

namespace FinCoach.LocalModel.Moderation;

/// <summary>OpenAI's moderation request: a text, a list of texts, or a list of parts (their texts are one input; images are not seen).</summary>
internal sealed record ModerationRequest(string? Model, JsonElement? Input);
