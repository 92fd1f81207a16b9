using System.Text.Json;

namespace FinCoach.LocalModel.FineTuning;

/// <summary><c>{"messages":[{"role":"system",…},{"role":"user",…},{"role":"assistant",…}]}</c>.</summary>
internal static class SupervisedRow
{
    public static ParsedRow Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("messages", out var list)
                ? Row(list)
                : ParsedRow.Wrong("expected an object with 'messages'");
        }
        catch (JsonException)
        {
            return ParsedRow.Wrong("not valid JSON");
        }
    }

    private static ParsedRow Row(JsonElement list)
    {
        var (messages, problem) = RowMessages.Read(list, "messages");
        if (problem is not null)
        {
            return ParsedRow.Wrong(problem);
        }

        var pairs = new List<RowPair>();
        var user = "";
        foreach (var message in messages)
        {
            user = message.Role == "user" ? message.Text : user;
            if (message is { Role: "assistant", Weight: 1 })
            {
                pairs.Add(new RowPair(user, message.Text, IsWanted: true));
            }
        }

        return pairs.Count == 0
            ? ParsedRow.Wrong("expected at least one assistant message with weight 1")
            : new ParsedRow(pairs, [.. messages.Select(m => new RowText(m.Text, m.Role == "assistant"))], null);
    }
}
