using System.Text.Json;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>OpenAI's embedding request: a text or a list of texts; token ids are refused, for there is no tokenizer here.</summary>
internal sealed record EmbeddingRequest(string? Model, JsonElement? Input, string? EncodingFormat, int? Dimensions);
