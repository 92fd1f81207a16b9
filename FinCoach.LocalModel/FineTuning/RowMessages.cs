using System.Text.Json;
using FinCoach.LocalModel.Chat;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>The messages of a row, with the rules of the training format.</summary>
internal static class RowMessages
{
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool", "function"];

    /// <summary>The messages, or what is wrong with them.</summary>
    public static (IReadOnlyList<RowMessage> Messages, string? Problem) Read(JsonElement list, string name)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return ([], $"'{name}' must be a list with at least one message");
        }

        var messages = new List<RowMessage>();
        foreach (var element in list.EnumerateArray())
        {
            var (message, problem) = Message(element, $"{name}[{messages.Count}]");
            if (message is null)
            {
                return ([], problem);
            }

            messages.Add(message);
        }

        return (messages, null);
    }

    private static (RowMessage? Message, string? Problem) Message(JsonElement element, string at)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return (null, $"{at} is not an object");
        }

        var role = element.TryGetProperty("role", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (!Roles.Contains(role, StringComparer.Ordinal))
        {
            return (null, $"{at}.role must be one of {string.Join(", ", Roles)}");
        }

        var weight = 1;
        if (element.TryGetProperty("weight", out var weighed) && (role != "assistant" || !weighed.TryGetWeight(out weight)))
        {
            return (null, $"{at}.weight must be 0 or 1, on assistant messages alone");
        }

        var hasContent = element.TryGetProperty("content", out var content) && content.ValueKind is JsonValueKind.String or JsonValueKind.Array;
        var hasCalls = role == "assistant" && (element.TryGetProperty("tool_calls", out _) || element.TryGetProperty("function_call", out _));
        return hasContent || hasCalls
            ? (new RowMessage(role!, new ChatMessage(role, hasContent ? content : null).Text, weight), null)
            : (null, $"{at}.content must be a text or a list of parts");
    }

    private static bool TryGetWeight(this JsonElement value, out int weight)
    {
        weight = 1;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out weight) && weight is 0 or 1;
    }
}

internal sealed record RowMessage(string Role, string Text, int Weight);
