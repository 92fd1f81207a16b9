using System.Collections.Concurrent;
using System.Text.Json;
using FinCoach.Simulator.Methods;
using FinCoach.Simulator.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator.Chats;

/// <summary>What the bot does in chats. Thread-safe.</summary>
internal sealed class Bot(Conversations chats, IdSequence ids, TimeProvider clock, IOptions<SimulatorOptions> options)
{
    public User Self { get; } = new(options.Value.BotId, IsBot: true, "Gus", options.Value.BotUsername);

    /// <summary>Files that the bot uploaded, by file_id.</summary>
    public ConcurrentDictionary<string, UploadedFile> Files { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<BotCommand> Commands { get; set; } = [];

    /// <summary>The chat that a call names, when the bot may write there.</summary>
    public (Conversation? Chat, Refusal? Refusal) Reach(MethodCall call)
    {
        if (string.IsNullOrEmpty(call.Text("chat_id")))
        {
            return (null, Refusal.ChatIdEmpty);
        }

        return call.Integer("chat_id") is { } id && chats.Find(id) is { } chat
            ? (chat, chat.Blocked ? Refusal.Blocked : null)
            : (null, Refusal.ChatNotFound);
    }

    /// <summary>Sends what <paramref name="fill"/> makes of an empty message, with the call's reply and keyboard.</summary>
    public MethodAnswer Send(MethodCall call, Func<Message, Message> fill)
    {
        var (chat, refusal) = Reach(call);
        var (markup, badMarkup) = InlineKeyboard.Read(call);
        var (reply, badReply) = chat is null ? default : ReadReply(call, chat);
        if ((refusal ?? badMarkup ?? badReply) is { } refused)
        {
            return refused;
        }

        var inline = InlineKeyboard.IsInline(markup);
        var entry = chat!.Add(() => new Entry(fill(
            new Message(ids.NextMessage(), Self, chat.Chat, clock.GetUtcNow().ToUnixTimeSeconds())
            {
                ReplyToMessage = reply,
                ReplyMarkup = inline ? markup : null,
            }), FromBot: true)
        { Keyboard = inline ? null : markup });
        return MethodAnswer.Ok(entry.Message);
    }

    private static (Message? Message, Refusal? Refusal) ReadReply(MethodCall call, Conversation chat)
    {
        if (call.Structure("reply_parameters", out _) is not { ValueKind: JsonValueKind.Object } reply
            || !reply.TryGetProperty("message_id", out var id) || !id.TryGetInt32(out var messageId))
        {
            return (null, null);
        }

        var quoted = chat.Quote(messageId);
        var optional = reply.TryGetProperty("allow_sending_without_reply", out var allow) && allow.ValueKind == JsonValueKind.True;
        return (quoted, quoted is null && !optional ? Refusal.ReplyNotFound : null);
    }
}
