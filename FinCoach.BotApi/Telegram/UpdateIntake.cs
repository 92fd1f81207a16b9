using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.BotApi.Inbox;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Telegram;

/// <summary>Turns a raw Telegram update into an inbox row: repaired, keyed by person, masked.</summary>
internal sealed class UpdateIntake(IngressMask mask, IOptions<TelegramOptions> options, TimeProvider clock)
{
    // What is answered or changes a record; every other type is acknowledged and recorded without its content.
    private static readonly string[] HandledTypes = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Null when the bytes are no update: not JSON, not an object, no update_id.</summary>
    public IncomingUpdate? Read(ReadOnlySpan<byte> utf8)
    {
        if (Parse(utf8) is not JsonObject update || Number(update["update_id"]) is not { } updateId)
        {
            return null;
        }

        var content = HandledTypes.Select(type => update[type] as JsonObject).FirstOrDefault(c => c is not null);
        var chat = content is null ? null : ChatOf(content);
        if (content is not null && IsGroup(content))
        {
            Empty(content);
        }

        var masked = chat is null ? null : mask.MaskUpdate(update.ToJsonString());
        return new IncomingUpdate(
            Channel.Telegram,
            options.Value.BotId,
            updateId,
            PersonKeys.Telegram(chat ?? 0),
            updateId,
            masked?.Content,
            masked?.Sidecar,
            RequestId.Current ?? Guid.CreateVersion7(clock.GetUtcNow()),
            Activity.Current?.Id);
    }

    private static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(JsonText.Repair(utf8), documentOptions: new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? ChatOf(JsonObject content) =>
        Number((content["chat"] as JsonObject)?["id"])
        ?? Number(((content["message"] as JsonObject)?["chat"] as JsonObject)?["id"])
        ?? Number((content["from"] as JsonObject)?["id"]);

    private static bool IsGroup(JsonObject content) =>
        ((content["chat"] as JsonObject)?["type"] as JsonValue)?.TryGetValue<string>(out var type) == true
        && type is "group" or "supergroup" or "channel";

    /// <summary>Of a group nothing is kept, not even until it is answered: only where and when, which an answer needs.</summary>
    private static void Empty(JsonObject content)
    {
        foreach (var property in content.Select(p => p.Key).Where(p => p is not ("chat" or "message_id" or "date")).ToList())
        {
            content.Remove(property);
        }

        if (content["chat"] is JsonObject chat)
        {
            foreach (var property in chat.Select(p => p.Key).Where(p => p is not ("id" or "type")).ToList())
            {
                chat.Remove(property);
            }
        }
    }

    private static long? Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;
}

/// <summary>How a person is named in the inbox and the outbox.</summary>
internal static class PersonKeys
{
    public static string Telegram(long chat) => string.Create(CultureInfo.InvariantCulture, $"telegram:{chat}");

    public static string Of(Channel channel, string externalId) =>
        channel == Channel.Telegram ? $"telegram:{externalId}" : $"web:{externalId}";

    /// <summary>The other direction.</summary>
    public static (Channel Channel, string ExternalId) Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return (key.AsSpan(0, colon).SequenceEqual("telegram") ? Channel.Telegram : Channel.Web, key[(colon + 1)..]);
    }
}
