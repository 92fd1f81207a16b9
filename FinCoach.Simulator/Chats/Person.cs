using System.Globalization;
using FinCoach.Simulator.Updates;
using FinCoach.Simulator.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator.Chats;

/// <summary>What people do in their chat; each act becomes an update for the bot. Thread-safe.</summary>
internal sealed class Person(
    UpdateQueue updates, CallbackQueries queries, IdSequence ids, TimeProvider clock, IOptions<SimulatorOptions> options)
{
    /// <summary>Sends a message. Update and transcript keep the same order, also when one person writes twice at once.</summary>
    public Act Write(Conversation chat, IncomingKind kind, string? text, int? replyTo = null)
    {
        int? update = null;
        var entry = chat.Add(() =>
        {
            var blank = new Message(ids.NextMessage(), chat.Person, chat.Chat, clock.GetUtcNow().ToUnixTimeSeconds())
            {
                ReplyToMessage = replyTo is { } id ? chat.Quote(id) : null,
            };
            var message = Incoming.Fill(blank, kind, text);
            update = updates.Add("message", chat.Chat.Id, message);
            return new Entry(message, FromBot: false);
        });
        return new Act(update, entry.Message.MessageId);
    }

    /// <summary>Edits an own message; null when there is none with this id.</summary>
    public Act? Edit(Conversation chat, int messageId, string text)
    {
        int? update = null;
        var entry = chat.Change(messageId, old =>
        {
            if (old.FromBot)
            {
                return null;
            }

            var kind = old.Message.Text is null ? old.Message with { Caption = text } : Incoming.Fill(old.Message, IncomingKind.Text, text);
            var message = kind with { EditDate = clock.GetUtcNow().ToUnixTimeSeconds() };
            update = updates.Add("edited_message", chat.Chat.Id, message);
            return old with { Message = message, Edits = old.Edits + 1 };
        });
        return entry is null ? null : new Act(update, messageId);
    }

    /// <summary>Presses the inline button with this data or label, on this message or the newest one that has it.</summary>
    public Act? Press(Conversation chat, int? messageId, string? data, string? label)
    {
        var pressed = chat.Entries.Reverse()
            .Where(e => e is { FromBot: true, Deleted: false } && (messageId is null || e.Message.MessageId == messageId))
            .Select(e => (e.Message, Data: InlineKeyboard.FindData(e.Message.ReplyMarkup, data, label)))
            .FirstOrDefault(e => e.Data is not null);
        if (pressed.Data is null)
        {
            return null;
        }

        // Only looks like Telegram's ids, which are long numbers in text.
        var id = string.Create(CultureInfo.InvariantCulture, $"{chat.Chat.Id}{ids.NextMessage():D10}");
        queries.Open(id);
        var query = new CallbackQuery(id, chat.Person, pressed.Message, "sim", pressed.Data);
        return new Act(updates.Add("callback_query", chat.Chat.Id, query), pressed.Message.MessageId, id);
    }

    /// <summary>Blocks or unblocks the bot, which it learns by my_chat_member.</summary>
    public Act Block(Conversation chat, bool blocked)
    {
        var bot = new User(options.Value.BotId, IsBot: true, "Gus", options.Value.BotUsername);
        var member = new ChatMember(bot, "member");
        var kicked = new ChatMember(bot, "kicked", UntilDate: 0);
        chat.Blocked = blocked;
        var change = new ChatMemberUpdated(chat.Chat, chat.Person, clock.GetUtcNow().ToUnixTimeSeconds(),
            blocked ? member : kicked, blocked ? kicked : member);
        return new Act(updates.Add("my_chat_member", chat.Chat.Id, change));
    }
}

/// <summary>What came of an act: the ids by which to follow it. No update id when the bot does not want that type.</summary>
internal sealed record Act(int? UpdateId, int? MessageId = null, string? CallbackQueryId = null);
