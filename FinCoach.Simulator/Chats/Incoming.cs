using System.Text.Json;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Chats;

/// <summary>Makes the content of a person's message.</summary>
internal static class Incoming
{
    private static readonly JsonElement Photo = Sample(
        """[{"file_id":"sim-photo","file_unique_id":"sp","width":640,"height":480,"file_size":20480}]""");

    private static readonly JsonElement Voice = Sample(
        """{"file_id":"sim-voice","file_unique_id":"sv","duration":4,"mime_type":"audio/ogg","file_size":9000}""");

    private static readonly JsonElement Sticker = Sample(
        """
        {"file_id":"sim-sticker","file_unique_id":"ss","type":"regular","width":512,"height":512,
         "is_animated":false,"is_video":false,"emoji":"💸"}
        """);

    private static readonly JsonElement Location = Sample("""{"latitude":-33.4489,"longitude":-70.6693}""");

    private static readonly JsonElement Contact = Sample("""{"phone_number":"+56900000000","first_name":"Contacto"}""");

    /// <summary>Fills <paramref name="message"/>; the text is the caption of anything that is not text.</summary>
    public static Message Fill(Message message, IncomingKind kind, string? text) => kind switch
    {
        IncomingKind.Text => message with { Text = text ?? "", Entities = Commands(text ?? "") },
        IncomingKind.Photo => message with { Photo = Photo, Caption = text },
        IncomingKind.Voice => message with { Voice = Voice, Caption = text },
        IncomingKind.Sticker => message with { Sticker = Sticker },
        IncomingKind.Document => message with
        {
            Document = new Document("sim-document", "sd", "cartola.pdf", "application/pdf", 12_345),
            Caption = text,
        },
        IncomingKind.Location => message with { Location = Location },
        IncomingKind.Contact => message with { Contact = Contact },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    // "/start ref_1": Telegram marks a leading command, and libraries dispatch on the mark.
    private static IReadOnlyList<MessageEntity>? Commands(string text)
    {
        if (text.Length < 2 || text[0] != '/' || !char.IsAsciiLetter(text[1]))
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(" \n\t");
        return [new MessageEntity("bot_command", 0, end < 0 ? text.Length : end)];
    }

    private static JsonElement Sample(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
