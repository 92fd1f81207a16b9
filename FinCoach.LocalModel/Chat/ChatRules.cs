using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Chat;

/// <summary>What a chat request must be, as OpenAI refuses it.</summary>
internal static class ChatRules
{
    private const int MostChoices = 16;
    private static readonly string[] Roles = ["system", "developer", "user", "assistant", "tool", "function"];

    /// <exception cref="ApiErrorException">400 with the parameter at fault.</exception>
    public static void Check(ChatRequest request)
    {
        if (request.Messages is not { Count: > 0 } messages)
        {
            throw Refused("Invalid 'messages': expected an array with at least 1 message.", "messages");
        }

        for (var i = 0; i < messages.Count; i++)
        {
            if (!Roles.Contains(messages[i].Role, StringComparer.Ordinal))
            {
                throw Refused($"Invalid value: '{messages[i].Role}'. Supported values are: {string.Join(", ", Roles)}.", $"messages[{i}].role");
            }
        }

        if (request.N is < 1 or > MostChoices)
        {
            throw Refused($"Invalid 'n': it must be between 1 and {MostChoices}.", "n");
        }

        if (request.TokenLimit is < 1)
        {
            throw Refused("Invalid 'max_tokens': it must be at least 1.", "max_tokens");
        }

        if (request.StreamOptions is not null && request.Stream != true)
        {
            throw Refused("The 'stream_options' parameter is only allowed when 'stream' is enabled.", "stream_options");
        }

        if (request.ResponseFormat is { Type: "json_schema", JsonSchema: not { Schema: not null } })
        {
            throw Refused("Missing required parameter: 'response_format.json_schema.schema'.", "response_format.json_schema");
        }

        if (request.ResponseFormat is { Type: not ("text" or "json_object" or "json_schema") } unknown)
        {
            throw Refused($"Invalid value: '{unknown.Type}'.", "response_format.type");
        }
    }

    private static ApiErrorException Refused(string message, string param) => new(ApiError.Invalid(message, param));
}
