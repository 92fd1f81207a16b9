using System.Text.Json;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>
/// <c>{"input":{"messages":[…]},"preferred_output":[…],"non_preferred_output":[…]}</c>; OpenAI's description names the last two
/// <c>preferred_completion</c> and <c>non_preferred_completion</c>, its guide <c>…_output</c>: both are read.
/// </summary>
internal static class PreferenceRow
{
    public static ParsedRow Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Row(document.RootElement) : ParsedRow.Wrong("expected an object");
        }
        catch (JsonException)
        {
            return ParsedRow.Wrong("not valid JSON");
        }
    }

    private static ParsedRow Row(JsonElement row)
    {
        if (!row.TryGetProperty("input", out var input) || input.ValueKind != JsonValueKind.Object || !input.TryGetProperty("messages", out var list))
        {
            return ParsedRow.Wrong("expected 'input' with 'messages'");
        }

        var (messages, problem) = RowMessages.Read(list, "input.messages");
        var (preferred, why) = Output(row, "preferred");
        var (rejected, whyNot) = Output(row, "non_preferred");
        if ((problem ?? why ?? whyNot) is { } wrong)
        {
            return ParsedRow.Wrong(wrong);
        }

        var user = messages.LastOrDefault(m => m.Role == "user")?.Text ?? "";
        return new ParsedRow(
            [new RowPair(user, preferred!, IsWanted: true), new RowPair(user, rejected!, IsWanted: false)],
            [.. messages.Select(m => new RowText(m.Text, false)), new RowText(preferred!, true), new RowText(rejected!, false)],
            null);
    }

    private static (string? Text, string? Problem) Output(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name + "_output", out var list) && !row.TryGetProperty(name + "_completion", out list))
        {
            return (null, $"'{name}_output' is missing");
        }

        var (messages, problem) = RowMessages.Read(list, name + "_output");
        return messages is [{ Role: "assistant", Text: var text }] ? (text, null) : (null, problem ?? $"'{name}_output' must be one assistant message");
    }
}
