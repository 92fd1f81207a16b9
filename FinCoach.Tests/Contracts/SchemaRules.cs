using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Contracts;

/// <summary>The rules of a schema that look at one value alone: type, enum, const, and the limits.</summary>
internal static class SchemaRules
{
    public static IEnumerable<string> Violations(string path, JsonNode? value, JsonObject schema)
    {
        if (schema["type"] is { } type && !Types(type).Any(t => IsOf(value, t)))
        {
            yield return $"{path}: {type.ToJsonString()} wanted, got {Show(value)}";
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(a => JsonNode.DeepEquals(a, value)))
        {
            yield return $"{path}: {Show(value)} is none of {allowed.ToJsonString()}";
        }

        if (schema.TryGetPropertyValue("const", out var only) && !JsonNode.DeepEquals(only, value))
        {
            yield return $"{path}: {Show(value)} is not {Show(only)}";
        }

        foreach (var (rule, holds) in Limits(value, schema))
        {
            if (!holds)
            {
                yield return $"{path}: {rule} {schema[rule]!.ToJsonString()} is not kept";
            }
        }
    }

    private static IEnumerable<(string Rule, bool Holds)> Limits(JsonNode? value, JsonObject schema)
    {
        switch (value?.GetValueKind())
        {
            case JsonValueKind.Number:
                var number = Number(value);
                yield return ("minimum", !(number < Limit(schema, "minimum")));
                yield return ("maximum", !(number > Limit(schema, "maximum")));
                yield return ("exclusiveMinimum", !(number <= Limit(schema, "exclusiveMinimum")));
                break;
            case JsonValueKind.String:
                var text = value.GetValue<string>();
                yield return ("minLength", !(text.Length < Limit(schema, "minLength")));
                yield return ("maxLength", !(text.Length > Limit(schema, "maxLength")));
                yield return ("pattern", schema["pattern"] is not { } pattern
                    || Regex.IsMatch(text, (string)pattern!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)));
                break;
            case JsonValueKind.Array:
                yield return ("minItems", !(value.AsArray().Count < Limit(schema, "minItems")));
                yield return ("maxItems", !(value.AsArray().Count > Limit(schema, "maxItems")));
                break;
            default:
                break;
        }
    }

    private static double Number(JsonNode value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static double? Limit(JsonObject schema, string rule) => schema[rule] switch
    {
        JsonValue value when value.TryGetValue<long>(out var integer) => integer,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => null,
    };

    private static IEnumerable<string> Types(JsonNode type) =>
        type is JsonArray several ? several.Select(t => (string)t!) : [(string)type!];

    private static bool IsOf(JsonNode? value, string type) => (value?.GetValueKind() ?? JsonValueKind.Null, type) switch
    {
        (JsonValueKind.Null, "null") => true,
        (JsonValueKind.String, "string") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
        (JsonValueKind.Array, "array") => true,
        (JsonValueKind.Object, "object") => true,
        (JsonValueKind.Number, "number") => true,
        (JsonValueKind.Number, "integer") => double.IsInteger(Number(value!)),
        _ => false,
    };

    private static string Show(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
