using System.Text.Json;

namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#message, the part that a finance bot meets. Dates are Unix seconds.</summary>
internal sealed record Message(int MessageId, User From, Chat Chat, long Date)
{
    public long? EditDate { get; init; }

    public Message? ReplyToMessage { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public string? Caption { get; init; }

    public Document? Document { get; init; }

    public JsonElement? Photo { get; init; }

    public JsonElement? Voice { get; init; }

    public JsonElement? Sticker { get; init; }

    public JsonElement? Location { get; init; }

    public JsonElement? Contact { get; init; }

    /// <summary>Only inline keyboards stay attached to a message; other markups change the person's keyboard.</summary>
    public JsonElement? ReplyMarkup { get; init; }
}

/// <summary>https://core.telegram.org/bots/api#messageentity; offsets and lengths in UTF-16 units.</summary>
internal sealed record MessageEntity(string Type, int Offset, int Length);

/// <summary>https://core.telegram.org/bots/api#document</summary>
internal sealed record Document(string FileId, string FileUniqueId, string? FileName, string? MimeType, long FileSize);
