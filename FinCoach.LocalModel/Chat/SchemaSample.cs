using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Chat;

/// <summary>
/// The least document that fits a JSON schema, with the model's words in its texts. This model does not understand schemas: it
/// keeps their shape and claims nothing in the rest.
/// </summary>
internal static class SchemaSample
{
    private const int DeepestSchema = 16;

    /// <summary>A document for the schema.</summary>
    public static string Of(JsonElement schema, string text) => (Node(schema, schema, text, 0) ?? new JsonObject()).ToJsonString(WireJson.Options);

    /// <summary>A document for <c>json_object</c>.</summary>
    public static string Object(string text) => new JsonObject { ["text"] = text }.ToJsonString(WireJson.Options);

    private static JsonNode? Node(JsonElement schema, JsonElement root, string text, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > DeepestSchema)
        {
            return null;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Node(Referenced(root, reference.GetString() ?? ""), root, text, depth + 1);
        }

        if (schema.TryGetProperty("const", out var constant))
        {
            return JsonNode.Parse(constant.GetRawText());
        }

        if (schema.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
        {
            return JsonNode.Parse(values[0].GetRawText());
        }

        if (schema.TryGetProperty("anyOf", out var any) && any.GetArrayLength() > 0)
        {
            return Node(any[0], root, text, depth + 1);
        }

        return TypeOf(schema) switch
        {
            "object" => ObjectNode(schema, root, text, depth),
            "array" => ArrayNode(schema, root, text, depth),
            "string" => text,
            "number" or "integer" => Number(schema, "minimum"),
            "boolean" => false,
            _ => null,
        };
    }

    private static JsonObject ObjectNode(JsonElement schema, JsonElement root, string text, int depth)
    {
        var node = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                node[property.Name] = Node(property.Value, root, text, depth + 1);
            }
        }

        return node;
    }

    private static JsonArray ArrayNode(JsonElement schema, JsonElement root, string text, int depth)
    {
        var array = new JsonArray();
        for (var i = 0; i < Number(schema, "minItems") && schema.TryGetProperty("items", out var items); i++)
        {
            array.Add(Node(items, root, text, depth + 1));
        }

        return array;
    }

    private static int Number(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) switch
    {
        true when type.ValueKind == JsonValueKind.String => type.GetString() ?? "",
        true when type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0 => type[0].GetString() ?? "",
        _ => schema.TryGetProperty("properties", out _) ? "object" : "",
    };

    // "#/$defs/slots"
    private static JsonElement Referenced(JsonElement root, string reference)
    {
        var at = root;
        foreach (var step in reference.Split('/').Skip(1))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return default;
            }
        }

        return at;
    }
}
