using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace FinCoach.AiApi.Inference;

/// <summary>Asks a chat model for one text. Every failure of the model is a value; only the caller's own cancellation throws.</summary>
internal sealed class ChatWriter(OpenAIClient client, IOptions<ModelOptions> options, ILogger<ChatWriter> logger)
{
    /// <summary>One draft for a conversation.</summary>
    /// <param name="messages">System, user, and what a repair adds.</param>
    /// <param name="model">A model of the server; null for the configured one.</param>
    /// <param name="deadline">Ends the call as a timeout.</param>
    /// <param name="ct">The caller's own token.</param>
    /// <param name="format">Structured output, when wanted.</param>
    public async Task<ChatDraft> WriteAsync(
        IReadOnlyList<ChatMessage> messages, string? model, CancellationToken deadline, CancellationToken ct, ChatResponseFormat? format = null)
    {
        var name = model ?? options.Value.ChatModel;
        var settings = new ChatCompletionOptions
        {
            MaxOutputTokenCount = options.Value.MaxOutputTokens,
            Temperature = options.Value.Temperature,
            ResponseFormat = format,
        };
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, ct);
        try
        {
            ChatCompletion completion = await client.GetChatClient(name).CompleteChatAsync(messages, settings, either.Token);
            var text = string.Concat(completion.Content.Select(part => part.Text));
            return new ChatDraft(
                completion.FinishReason == ChatFinishReason.Length ? null : text.Trim(),
                completion.FinishReason == ChatFinishReason.Length ? "length" : null,
                completion.Model ?? name,
                completion.Usage?.InputTokenCount ?? 0,
                completion.Usage?.OutputTokenCount ?? 0);
        }
        // Whatever a foreign server answers, the package may throw anything on it; a person still gets an answer.
        catch (Exception thrown) when (!ct.IsCancellationRequested)
        {
            var failure = ModelFailure.CodeOf(thrown);
            ChatWriterLog.Failed(logger, name, failure);
            return ChatDraft.Failed(name, failure);
        }
    }
}

internal static partial class ChatWriterLog
{
    // No exception object: its message may quote the prompt.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The chat model {Model} gave no draft: {Failure}.")]
    public static partial void Failed(ILogger logger, string model, string failure);
}
