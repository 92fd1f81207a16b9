using System.Text.Json.Nodes;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Contracts;

/// <summary>OpenAI's schema of one line of a training file; skips the running test where it is absent.</summary>
internal static class FineTuningRowSchema
{
    /// <summary>What is wrong with a line.</summary>
    public static Func<string, IReadOnlyList<string>> Load()
    {
        var root = JsonNode.Parse(File.ReadAllText(SharedData.Path("openai", "finetune_jsonl_schema.json")))!.AsObject();
        var check = new SchemaCheck(root);
        var schema = root["components"]!["schemas"]!["FineTuneChatRequestInput"]!;
        return line => check.Violations(JsonNode.Parse(line), schema);
    }
}
