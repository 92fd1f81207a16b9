using System.Text.Json;
using FinCoach.BotApi.Conversation;
using FinCoach.Domain.Json;

namespace FinCoach.BotApi.Chat;

/// <summary>What a browser sends: a text, or the data of a pressed button.</summary>
/// <param name="ClientMessageId">Chosen by the page; the same id twice is one message.</param>
internal sealed record WebMessage(string? Text, string? Action, string? ClientMessageId)
{
    /// <summary>A stored message as a message of the domain. Pure.</summary>
    public static ReceivedMessage Read(string payload)
    {
        var message = JsonSerializer.Deserialize<WebMessage>(payload, DomainJson.Options);
        return new ReceivedMessage(message switch
        {
            { Action: { Length: > 0 } action } => new DomainMessage.Press(action, null),
            { Text: ['/', ..] text } => DomainMessage.Command.Read(text),
            { Text: { Length: > 0 } text } => new DomainMessage.Text(text, message.ClientMessageId),
            _ => new DomainMessage.Unknown(),
        }, null);
    }
}
