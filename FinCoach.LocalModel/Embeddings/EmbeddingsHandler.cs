using System.Buffers.Binary;
using System.Text.Json;
using FinCoach.Domain.Prompting;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>Embeds each input of a request, in its order.</summary>
internal sealed class EmbeddingsHandler(TextEmbedder embedder)
{
    private const int MostInputs = 2048;
    private const string Base64 = "base64";

    public EmbeddingResponse Embed(EmbeddingRequest request)
    {
        var model = ModelCatalog.Resolve(request.Model, ModelCatalog.Embedding);
        var dimensions = request.Dimensions ?? TextEmbedder.Dimensions;
        if (dimensions is < 1 or > TextEmbedder.Dimensions)
        {
            throw Refused($"Invalid 'dimensions': {model} has {TextEmbedder.Dimensions} at most.", "dimensions");
        }

        if (request.EncodingFormat is not (null or "float" or Base64))
        {
            throw Refused("Invalid 'encoding_format': expected 'float' or 'base64'.", "encoding_format");
        }

        var texts = Texts(request.Input);
        var entries = texts.Select((text, i) => Entry(i, embedder.Embed(text, dimensions), request.EncodingFormat)).ToList();
        return new EmbeddingResponse(model, entries, new EmbeddingUsage(texts.Sum(TokenEstimate.Of)));
    }

    private static EmbeddingEntry Entry(int index, float[] vector, string? format)
    {
        if (format != Base64)
        {
            return new EmbeddingEntry(index, vector);
        }

        var bytes = new byte[vector.Length * sizeof(float)];
        for (var i = 0; i < vector.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), vector[i]);
        }

        return new EmbeddingEntry(index, Convert.ToBase64String(bytes));
    }

    private static List<string> Texts(JsonElement? input)
    {
        List<string> texts = input switch
        {
            { ValueKind: JsonValueKind.String } text => [text.GetString() ?? ""],
            { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() is > 0 and <= MostInputs
                && list.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String) => [.. list.EnumerateArray().Select(t => t.GetString() ?? "")],
            _ => throw Refused($"Invalid 'input': expected a text or 1 to {MostInputs} texts.", "input"),
        };
        return texts.Exists(string.IsNullOrEmpty) ? throw Refused("Invalid 'input': an input is empty.", "input") : texts;
    }

    private static ApiErrorException Refused(string message, string param) => new(ApiError.Invalid(message, param));
}
