namespace FinCoach.BotApi.Conversation;

/// <summary>What a person did, whatever the channel.</summary>
internal abstract record DomainMessage
{
    /// <summary>A text to understand and answer.</summary>
    internal sealed record Text(string Content, string? PlatformMsgId) : DomainMessage;

    /// <summary>A command: <c>/start</c>, <c>/ayuda</c>.</summary>
    internal sealed record Command(string Name, string Argument) : DomainMessage
    {
        /// <summary><c>/start@gus_bot ref123</c>: the name may carry the bot's, an argument follows a blank.</summary>
        public static Command Read(string text)
        {
            var words = text.Split(' ', 2, StringSplitOptions.TrimEntries);
            return new Command(words[0][1..].Split('@')[0].ToLowerInvariant(), words.Length > 1 ? words[1] : "");
        }
    }

    /// <summary>A button: <c>consent:yes</c>, <c>csat:5:…</c>.</summary>
    internal sealed record Press(string Data, string? CallbackId) : DomainMessage;

    /// <summary>A text changed after it was sent.</summary>
    internal sealed record Edited(string Content, string PlatformMsgId) : DomainMessage;

    /// <summary>A voice, photo, sticker or the like; the kind is in Spanish: <c>audio</c>.</summary>
    internal sealed record Media(string Kind) : DomainMessage;

    /// <summary>Anything in a group: Gus is for private talks only.</summary>
    internal sealed record Group : DomainMessage;

    /// <summary>The person blocked or unblocked the bot.</summary>
    internal sealed record Membership(bool Blocked) : DomainMessage;

    /// <summary>Nothing that is answered.</summary>
    internal sealed record Unknown : DomainMessage;
}

/// <summary>A message with its sender's name as the channel gave it.</summary>
internal sealed record ReceivedMessage(DomainMessage Content, string? DisplayName);
