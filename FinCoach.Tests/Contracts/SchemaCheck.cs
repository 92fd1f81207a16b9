using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinCoach.Tests.Contracts;

/// <summary>
/// Holds JSON against the schemas of an OpenAPI 3.1 description. Properties that no branch of the schema knows are
/// violations too, although JSON Schema would let them pass: a wrong name is what tests of a client are after.
/// </summary>
internal sealed class SchemaCheck(JsonObject root)
{
    private static readonly HashSet<string> Open = new(["*"], StringComparer.Ordinal);

    public IReadOnlyList<string> Violations(JsonNode? value, JsonNode schema) => [.. Value("$", value, schema)];

    /// <summary>Follows references to what they stand for.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        while ((string?)node?["$ref"] is { } reference)
        {
            // "#/components/schemas/CreateChatCompletionRequest"
            node = reference.Split('/').Skip(1).Aggregate((JsonNode?)root, (at, name) => at?[name])
                ?? throw new InvalidDataException($"{reference} leads nowhere.");
        }

        return node;
    }

    /// <summary>A value against all that its schema says, with no property left that nothing knows.</summary>
    private IEnumerable<string> Value(string path, JsonNode? value, JsonNode? schema)
    {
        var judged = Judge(path, value, schema);
        return value is JsonObject given && !judged.Known.Contains("*")
            ? judged.Violations.Concat(given.Where(p => !judged.Known.Contains(p.Key)).Select(p => $"{path}.{p.Key}: unknown"))
            : judged.Violations;
    }

    private Judgement Judge(string path, JsonNode? value, JsonNode? reference)
    {
        if (Resolve(reference) is not JsonObject schema)
        {
            return new Judgement([], Open);
        }

        var violations = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (value is null && (bool?)schema["nullable"] == true)
        {
            return new Judgement(violations, known);
        }

        violations.AddRange(SchemaRules.Violations(path, value, schema));
        Children(path, value, schema, violations, known);
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            Take(Judge(path, value, part), violations, known);
        }

        foreach (var choice in new[] { schema["anyOf"], schema["oneOf"] }.OfType<JsonArray>())
        {
            // Unknown properties count in the choice: a branch that knows more of the value fits better.
            var best = choice.Select(option => Judge(path, value, option))
                .MinBy(j => (j.Violations.Count * 100) + Unknown(value, j.Known));
            Take(best!, violations, known);
        }

        if (known.Count == 0 && schema["properties"] is null && schema["allOf"] is null && schema["anyOf"] is null && schema["oneOf"] is null)
        {
            known.Add("*");
        }

        return new Judgement(violations, known);
    }

    private void Children(string path, JsonNode? value, JsonObject schema, List<string> violations, HashSet<string> known)
    {
        switch (value)
        {
            case JsonArray array when schema["items"] is { } items:
                violations.AddRange(array.SelectMany((item, i) => Value($"{path}[{i}]", item, items)));
                break;
            case JsonObject given:
                Properties(path, given, schema, violations, known);
                break;
            default:
                break;
        }
    }

    private void Properties(string path, JsonObject given, JsonObject schema, List<string> violations, HashSet<string> known)
    {
        var properties = schema["properties"]?.AsObject() ?? [];
        violations.AddRange((schema["required"]?.AsArray() ?? [])
            .Where(name => !given.ContainsKey((string)name!)).Select(name => $"{path}.{name}: missing"));
        foreach (var (name, child) in given)
        {
            if (properties.TryGetPropertyValue(name, out var known1))
            {
                known.Add(name);
                violations.AddRange(Value($"{path}.{name}", child, known1));
            }
            else if (schema["additionalProperties"] is JsonObject more)
            {
                known.Add(name);
                violations.AddRange(Value($"{path}.{name}", child, more));
            }
        }

        if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.True)
        {
            known.Add("*");
        }
    }

    private static int Unknown(JsonNode? value, IReadOnlySet<string> known) =>
        value is JsonObject given && !known.Contains("*") ? given.Count(p => !known.Contains(p.Key)) : 0;

    private static void Take(Judgement part, List<string> violations, HashSet<string> known)
    {
        violations.AddRange(part.Violations);
        known.UnionWith(part.Known);
    }

    /// <param name="Known">Properties that some part of the schema speaks of; "*" for all.</param>
    private sealed record Judgement(IReadOnlyList<string> Violations, IReadOnlySet<string> Known);
}
