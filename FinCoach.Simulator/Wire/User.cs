namespace FinCoach.Simulator.Wire;

/// <summary>https://core.telegram.org/bots/api#user</summary>
internal sealed record User(long Id, bool IsBot, string FirstName, string? Username = null, string? LanguageCode = null)
{
    // The next three only come with getMe.
    public bool? CanJoinGroups { get; init; }

    public bool? CanReadAllGroupMessages { get; init; }

    public bool? SupportsInlineQueries { get; init; }
}
