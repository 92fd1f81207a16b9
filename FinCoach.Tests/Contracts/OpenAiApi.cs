using System.Text.Json.Nodes;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Contracts;

/// <summary>OpenAI's API as its OpenAPI description states it. Tests that need it skip where that is absent.</summary>
internal sealed class OpenAiApi
{
    private static OpenAiApi? _loaded;

    private readonly JsonObject _root;
    private readonly SchemaCheck _check;

    private OpenAiApi(JsonObject root)
    {
        _root = root;
        _check = new SchemaCheck(root);
    }

    /// <summary>Reads the description once (it has 100,000 lines); skips the running test when it is absent.</summary>
    public static OpenAiApi Load()
    {
        if (_loaded is null)
        {
            var yaml = File.ReadLines(SharedData.Path("openai", "openapi.yaml"));
            _loaded = new OpenAiApi(YamlTree.Read(yaml)!.AsObject());
        }

        return _loaded;
    }

    /// <summary>What is wrong with a recorded request to <c>…/v1/…</c>. Empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(RecordedRequest request)
    {
        var path = request.Uri.AbsolutePath;
        var version = path.IndexOf("/v1/", StringComparison.Ordinal);
        if (version < 0)
        {
            return [$"{path}: not below /v1/"];
        }

        var sent = await request.ReadParametersAsync();
        return Violations(path[(version + 3)..], request.Verb.Method, request.ContentType?.MediaType, sent);
    }

    /// <param name="path">As in the description: without <c>/v1</c>.</param>
    /// <param name="mediaType">Null when there is no body.</param>
    public IReadOnlyList<string> Violations(string path, string verb, string? mediaType, RequestParameters sent)
    {
        if (Operation(path, verb) is not { } operation)
        {
            return [$"{verb} {path}: no such operation"];
        }

        var body = _check.Resolve(operation["requestBody"]);
        if (mediaType is null)
        {
            return (bool?)body?["required"] == true ? [$"{verb} {path}: a body is required"] : [];
        }

        if (body?["content"]?[mediaType]?["schema"] is not { } schema)
        {
            return [$"{verb} {path}: takes no body of type {mediaType}"];
        }

        return _check.Violations(sent.IsForm ? WithFiles(sent) : sent.Parameters, schema);
    }

    /// <summary>What is wrong with an answer of status 200 to a request without <c>/v1</c>.</summary>
    public IReadOnlyList<string> AnswerViolations(string path, string verb, JsonNode answer) =>
        _check.Resolve(Operation(path, verb)?["responses"]?["200"])?["content"]?["application/json"]?["schema"] is { } schema
            ? _check.Violations(answer, schema)
            : [$"{verb} {path}: no such answer"];

    /// <summary>The description of these paths alone, with every component that they lead to.</summary>
    public JsonObject Excerpt(IReadOnlyList<string> paths)
    {
        var excerpt = new JsonObject
        {
            ["openapi"] = _root["openapi"]!.DeepClone(),
            ["info"] = _root["info"]!.DeepClone(),
            ["paths"] = new JsonObject(paths.Select(p => KeyValuePair.Create(p, (JsonNode?)_root["paths"]![p]!.DeepClone()))),
        };
        var wanted = new Queue<string>(References(excerpt));
        var components = new JsonObject();
        while (wanted.TryDequeue(out var reference))
        {
            // "#/components/schemas/FineTuneMethod"
            var (kind, name) = (reference.Split('/')[2], reference.Split('/')[3]);
            components.TryAdd(kind, new JsonObject());
            if (!components[kind]!.AsObject().ContainsKey(name))
            {
                var component = _root["components"]![kind]![name]!.DeepClone();
                components[kind]![name] = component;
                References(component).ForEach(wanted.Enqueue);
            }
        }

        excerpt["components"] = components;
        return excerpt;
    }

    private static List<string> References(JsonNode? node) => node switch
    {
        JsonObject given => [.. given.SelectMany(p => p is { Key: "$ref", Value: JsonValue value } ? [(string)value!] : References(p.Value))],
        JsonArray list => [.. list.SelectMany(References)],
        _ => [],
    };

    private JsonNode? Operation(string path, string verb)
    {
        var segments = path.Split('/');
        var template = _root["paths"]!.AsObject()
            .Where(p => Matches(p.Key.Split('/'), segments))
            .OrderBy(p => p.Key.Count(c => c == '{'))
            .FirstOrDefault().Value;
        return template?[verb.ToLowerInvariant()];
    }

    private static bool Matches(string[] template, string[] segments) => template.Length == segments.Length
        && template.Zip(segments).All(s => s.First == s.Second || (s.First.StartsWith('{') && s.Second.Length > 0));

    // A file is a string with format binary in a description of a form.
    private static JsonObject WithFiles(RequestParameters sent)
    {
        var all = (JsonObject)sent.Parameters.DeepClone();
        foreach (var file in sent.Files)
        {
            all[file] = "(file)";
        }

        return all;
    }
}
