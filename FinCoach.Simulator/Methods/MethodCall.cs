using System.Globalization;
using System.Text.Json;

namespace FinCoach.Simulator.Methods;

/// <summary>
/// One call of the bot. JSON bodies carry typed values; forms carry text, with structures as JSON inside the text.
/// The accessors read both and answer null for what is absent or of another type.
/// </summary>
internal sealed record MethodCall(
    string Method,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    IReadOnlyDictionary<string, UploadedFile> Files)
{
    public string? Text(string name) => Parameters.TryGetValue(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    }
    : null;

    public long? Integer(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Flag(string name) => Text(name) is { } text
        && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>An object or array; <paramref name="present"/> but null when it cannot be parsed.</summary>
    public JsonElement? Structure(string name, out bool present)
    {
        present = Parameters.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (!present)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value : null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(value.GetString()!);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public IReadOnlyList<string>? Texts(string name) =>
        Structure(name, out _) is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)]
            : null;
}
