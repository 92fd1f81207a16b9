using System.Text.Json;

namespace Aspire.Hosting.Running;

/// <summary>What a project's <c>Properties/launchSettings.json</c> says about one way to run it.</summary>
internal sealed record ProjectLaunchProfile(string Name, IReadOnlyList<Uri> Urls, IReadOnlyDictionary<string, string> Variables)
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <param name="wanted">The profile's name; null for the first that runs the project.</param>
    public static ProjectLaunchProfile? Of(string projectPath, string? wanted)
    {
        var file = Path.Combine(Path.GetDirectoryName(projectPath)!, "Properties", "launchSettings.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var settings = JsonDocument.Parse(File.ReadAllText(file), Lenient);
        foreach (var profile in settings.RootElement.GetProperty("profiles").EnumerateObject())
        {
            if (wanted is null ? Text(profile.Value, "commandName") == "Project" : profile.Name == wanted)
            {
                return new(profile.Name, UrlsOf(profile.Value), VariablesOf(profile.Value));
            }
        }

        return null;
    }

    // "applicationUrl": "https://localhost:7080;http://localhost:5080"
    private static List<Uri> UrlsOf(JsonElement profile) =>
        [.. (Text(profile, "applicationUrl") ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => new Uri(url))];

    private static Dictionary<string, string> VariablesOf(JsonElement profile) =>
        profile.TryGetProperty("environmentVariables", out var variables)
            ? variables.EnumerateObject().ToDictionary(v => v.Name, v => v.Value.ToString(), StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement profile, string property) =>
        profile.TryGetProperty(property, out var value) ? value.GetString() : null;
}
