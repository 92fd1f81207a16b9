using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FinCoach.BotApi.Inbox;
using FinCoach.Data.App;
using FinCoach.ServiceDefaults.Requests;

namespace FinCoach.BotApi.Chat;

/// <summary>Turns a web message into an inbox row: the web is another channel into the same inbox.</summary>
internal sealed class ChatIntake(IngressMask mask, TimeProvider clock)
{
    public IncomingUpdate Read(string personKey, WebMessage message)
    {
        var requestId = RequestId.Current ?? Guid.CreateVersion7(clock.GetUtcNow());
        var clientId = message.ClientMessageId is { Length: > 0 } given ? given : requestId.ToString();
        var payload = new JsonObject { ["client_message_id"] = clientId };
        MaskedPayload? masked = null;
        if (message.Action is { Length: > 0 } action)
        {
            payload["action"] = action;
        }
        else
        {
            masked = mask.MaskText(message.Text ?? "");
            payload["text"] = masked.Content;
        }

        return new IncomingUpdate(
            Channel.Web,
            BotId: 0,
            UpdateIdOf(personKey, clientId),
            personKey,
            Ordinal: clock.GetUtcNow().ToUnixTimeMilliseconds(),
            payload.ToJsonString(),
            masked?.Sidecar,
            requestId,
            Activity.Current?.Id);
    }

    /// <summary>63 bits of a digest: the same message of the same person is the same update.</summary>
    private static long UpdateIdOf(string personKey, string clientId)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{personKey}\n{clientId}"));
        return BinaryPrimitives.ReadInt64BigEndian(digest) & long.MaxValue;
    }
}
