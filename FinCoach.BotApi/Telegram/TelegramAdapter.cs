using System.Globalization;
using System.Text.Json;
using FinCoach.BotApi.Conversation;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace FinCoach.BotApi.Telegram;

/// <summary>A stored Telegram update as a message of the domain. Pure.</summary>
internal static class TelegramAdapter
{
    /// <summary>What the update means; an update that Telegram.Bot cannot read is <see cref="DomainMessage.Unknown"/>.</summary>
    public static ReceivedMessage Read(string payload)
    {
        try
        {
            var update = JsonSerializer.Deserialize<Update>(payload, JsonBotAPI.Options);
            return update is null ? Unknown(null) : Read(update);
        }
        catch (Exception)
        {
            // Telegram.Bot's converters throw whatever they meet, not only JsonException: an argument for a date beyond
            // the year 9999, NotSupportedException for a kind they do not know. All mean the same: nothing to answer.
            return Unknown(null);
        }
    }

    private static ReceivedMessage Read(Update update) => update switch
    {
        { Message: { } message } => new ReceivedMessage(ReadMessage(message), NameOf(message.From)),
        { EditedMessage: { Text: { } text } edited } when IsPrivate(edited.Chat) =>
            new ReceivedMessage(new DomainMessage.Edited(text, Id(edited.Id)), NameOf(edited.From)),
        { CallbackQuery.Message: { } under } when !IsPrivate(under.Chat) => Unknown(null),
        { CallbackQuery: { Data: { } data } press } =>
            new ReceivedMessage(new DomainMessage.Press(data, press.Id), NameOf(press.From)),
        { MyChatMember: { } member } when IsPrivate(member.Chat) =>
            new ReceivedMessage(new DomainMessage.Membership(member.NewChatMember.Status == ChatMemberStatus.Kicked), NameOf(member.From)),
        _ => Unknown(null),
    };

    private static DomainMessage ReadMessage(Message message)
    {
        if (!IsPrivate(message.Chat))
        {
            return new DomainMessage.Group();
        }

        return message switch
        {
            { Text: ['/', ..] text } => DomainMessage.Command.Read(text),
            { Text: { } text } => new DomainMessage.Text(text, Id(message.Id)),
            { Voice: not null } or { Audio: not null } => new DomainMessage.Media("audio"),
            { Photo: not null } => new DomainMessage.Media("foto"),
            { Sticker: not null } => new DomainMessage.Media("sticker"),
            { Video: not null } or { VideoNote: not null } or { Animation: not null } => new DomainMessage.Media("video"),
            { Document: not null } => new DomainMessage.Media("archivo"),
            { Location: not null } or { Venue: not null } => new DomainMessage.Media("ubicación"),
            { Contact: not null } => new DomainMessage.Media("contacto"),
            _ => new DomainMessage.Unknown(),
        };
    }

    private static bool IsPrivate(global::Telegram.Bot.Types.Chat? chat) => chat?.Type == ChatType.Private;

    private static string? NameOf(global::Telegram.Bot.Types.User? from) => from?.FirstName;

    private static string Id(int messageId) => messageId.ToString(CultureInfo.InvariantCulture);

    private static ReceivedMessage Unknown(string? name) => new(new DomainMessage.Unknown(), name);
}
