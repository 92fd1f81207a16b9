using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FinCoach.Tests.Contracts;

/// <summary>Reads YAML as the JSON that it means (YAML 1.2 core schema: only plain scalars are typed).</summary>
internal static class YamlTree
{
    public static JsonNode? Read(IEnumerable<string> lines)
    {
        // YamlDotNet refuses a literal block whose first, blank line has more spaces than the text after it, as
        // OpenAI's descriptions have; blank lines mean the same without their spaces.
        using var yaml = new StringReader(string.Join('\n', lines.Select(l => string.IsNullOrWhiteSpace(l) ? "" : l)));
        var stream = new YamlStream();
        stream.Load(yaml);
        return Convert(stream.Documents[0].RootNode);
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Scalar(plain.Value ?? ""),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new InvalidDataException($"YAML node {node.NodeType} is not expected."),
    };

    private static JsonNode? Scalar(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => true,
        "false" => false,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
