using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Chats;

/// <summary>One chat with the bot: its messages in order of sending and whether the person blocked the bot. Thread-safe.</summary>
internal sealed class Conversation(Chat chat, User person)
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    public Chat Chat { get; } = chat;

    public User Person { get; } = person;

    public bool Blocked { get; set; }

    /// <summary>Rings with every new, edited or deleted message.</summary>
    public Bell Changed { get; } = new();

    public IReadOnlyList<Entry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Adds what <paramref name="create"/> makes: inside the lock, so that ids grow with the order.</summary>
    public Entry Add(Func<Entry> create)
    {
        Entry entry;
        lock (_gate)
        {
            entry = create();
            _entries.Add(entry);
        }

        Changed.Ring();
        return entry;
    }

    /// <summary>A message as it stands inside a reply to it: replies do not nest. Null when there is none.</summary>
    public Message? Quote(long messageId)
    {
        lock (_gate)
        {
            var entry = _entries.Find(e => e.Message.MessageId == messageId && !e.Deleted);
            return entry is null ? null : entry.Message with { ReplyToMessage = null };
        }
    }

    /// <summary>Replaces an entry by what <paramref name="change"/> makes of it; null, or a null change, leaves all as it was.</summary>
    public Entry? Change(long messageId, Func<Entry, Entry?> change)
    {
        Entry? changed;
        lock (_gate)
        {
            var at = _entries.FindIndex(e => e.Message.MessageId == messageId && !e.Deleted);
            changed = at < 0 ? null : change(_entries[at]);
            if (changed is not null)
            {
                _entries[at] = changed;
            }
        }

        Changed.Ring();
        return changed;
    }
}
