using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Json;
using FinCoach.Domain.Prompting;

namespace FinCoach.Trainer.Datasets;

/// <summary>One line of a training file: <c>{"messages":[{"role":"system","content":"…"},…]}</c>.</summary>
internal sealed record TrainingRow([property: JsonPropertyName("messages")] IReadOnlyList<TrainingMessage> Messages)
{
    /// <summary>The format's limit for one row.</summary>
    public const int MostTokens = 65_536;

    // No unit of a text is worth more tokens than this, a first word aside: most rows need no count.
    private const int MostTokensOfAUnit = 2;

    private static readonly string[] Roles = ["system", "user", "assistant"];

    /// <summary>The row of a prompt and the reply to learn.</summary>
    public static TrainingRow Of(string system, string user, string assistant) =>
        new([new("system", system), new("user", user), new("assistant", assistant)]);

    /// <summary>The line, without its end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DomainJson.Options);

    /// <summary>The line with its end, as it is written to files and hashed.</summary>
    public byte[] ToLine() => [.. JsonSerializer.SerializeToUtf8Bytes(this, DomainJson.Options), (byte)'\n'];

    /// <summary>Whether a row of this prompt and reply is over the limit.</summary>
    public static bool IsTooLong(Prompt prompt, string assistant) =>
        (prompt.System.Length + prompt.User.Length + assistant.Length + 3L) * MostTokensOfAUnit > MostTokens
        && TokenEstimate.Of(prompt.System) + TokenEstimate.Of(prompt.User) + TokenEstimate.Of(assistant) > MostTokens;

    /// <summary>
    /// What is wrong with a line; null when nothing is. Stricter than the wire's schema, which lets an object of anything pass: known
    /// roles, content in each, a final assistant message, a user message before it, the size.
    /// </summary>
    public static string? Fault(string line)
    {
        TrainingRow? row;
        try
        {
            row = JsonSerializer.Deserialize<TrainingRow>(line, DomainJson.Options);
        }
        catch (JsonException e)
        {
            return $"no JSON row: {e.Message}";
        }

        return row switch
        {
            null or { Messages: null or { Count: 0 } } => "a row needs \"messages\"",
            _ when row.Messages.Any(m => m is null || !Roles.Contains(m.Role)) => "a message has no known role",
            _ when row.Messages.Any(m => string.IsNullOrWhiteSpace(m.Content)) => "a message has no content",
            _ when row.Messages[^1].Role != "assistant" => "the last message is not the assistant's",
            _ when !row.Messages.Any(m => m.Role == "user") => "there is no user message",
            _ when row.Messages.Sum(m => TokenEstimate.Of(m.Content)) > MostTokens => $"the row is over {MostTokens} tokens",
            _ => null,
        };
    }
}

/// <summary>One message of a row.</summary>
internal sealed record TrainingMessage(string Role, string Content);
