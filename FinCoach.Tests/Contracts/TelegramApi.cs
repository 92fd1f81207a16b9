using System.Text.Json;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Contracts;

/// <summary>Telegram's Bot API as its machine-readable description states it. Tests that need it skip where that is absent.</summary>
internal sealed class TelegramApi
{
    private static TelegramApi? _loaded;

    private readonly Dictionary<string, IReadOnlyList<TelegramField>> _methods;
    private readonly Dictionary<string, IReadOnlyList<TelegramField>> _types;
    private readonly Dictionary<string, IReadOnlyList<string>> _choices;

    private TelegramApi(JsonElement description)
    {
        _methods = description.GetProperty("methods").EnumerateObject()
            .ToDictionary(m => m.Name, m => FieldsOf(m.Value), StringComparer.OrdinalIgnoreCase);
        _types = description.GetProperty("types").EnumerateObject()
            .ToDictionary(t => t.Name, t => FieldsOf(t.Value), StringComparer.Ordinal);
        _choices = description.GetProperty("types").EnumerateObject()
            .Where(t => t.Value.TryGetProperty("subtypes", out _))
            .ToDictionary(
                t => t.Name,
                t => (IReadOnlyList<string>)[.. t.Value.GetProperty("subtypes").EnumerateArray().Select(s => s.GetString()!)],
                StringComparer.Ordinal);
    }

    /// <summary>Reads the description once; skips the running test when it is absent.</summary>
    public static TelegramApi Load()
    {
        if (_loaded is null)
        {
            using var description = JsonDocument.Parse(File.ReadAllText(SharedData.Path("telegram", "api.min.json")));
            _loaded = new TelegramApi(description.RootElement.Clone());
        }

        return _loaded;
    }

    public IReadOnlyList<TelegramField> FieldsOfType(string type) => _types[type];

    public bool IsType(string type) => _types.ContainsKey(type);

    /// <summary>The types that stand behind a one-of type, else null.</summary>
    public IReadOnlyList<string>? ChoicesOf(string type) => _choices.GetValueOrDefault(type);

    /// <summary>What is wrong with a recorded request: missing, unknown and mistyped parameters. Empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(RecordedRequest request) =>
        Violations(request.LastSegment, await request.ReadParametersAsync());

    public IReadOnlyList<string> Violations(string method, RequestParameters sent)
    {
        if (!_methods.TryGetValue(method, out var fields))
        {
            return [$"{method}: no such method"];
        }

        // "attach://photo" in a field makes the part "photo" known.
        var attached = sent.Parameters.Select(p => p.Value?.ToJsonString() ?? "")
            .SelectMany(text => sent.Files.Where(f => text.Contains("attach://" + f, StringComparison.Ordinal)));
        var unknownFiles = sent.Files.Except(attached).Except(fields.Select(f => f.Name))
            .Select(f => $"{method}.{f}: unknown file");
        return [.. new TelegramCheck(this, sent).Fields(method, fields, sent.Parameters, sent.IsForm), .. unknownFiles];
    }

    private static IReadOnlyList<TelegramField> FieldsOf(JsonElement owner) =>
        !owner.TryGetProperty("fields", out var fields) ? [] :
        [
            .. fields.EnumerateArray().Select(f => new TelegramField(
                f.GetProperty("name").GetString()!,
                [.. f.GetProperty("types").EnumerateArray().Select(t => t.GetString()!)],
                f.GetProperty("required").GetBoolean(),
                f.GetProperty("description").GetString()!)),
        ];
}
