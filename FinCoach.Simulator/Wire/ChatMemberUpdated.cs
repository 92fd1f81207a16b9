namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#chatmemberupdated: a person blocked or unblocked the bot.</summary>
internal sealed record ChatMemberUpdated(Chat Chat, User From, long Date, ChatMember OldChatMember, ChatMember NewChatMember);

/// <summary>https://core.telegram.org/bots/api#chatmember: status member, or kicked with its until_date.</summary>
internal sealed record ChatMember(User User, string Status, long? UntilDate = null);
