using System.Collections.Concurrent;
using System.Globalization;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Chats;

/// <summary>All chats with the bot. A chat exists from the person's first act on: a bot cannot begin one. Thread-safe.</summary>
internal sealed class Conversations
{
    private readonly ConcurrentDictionary<long, Conversation> _all = new();

    public IReadOnlyCollection<Conversation> All => [.. _all.Values.OrderBy(c => c.Chat.Id)];

    public Conversation? Find(long id) => _all.GetValueOrDefault(id);

    /// <summary>The chat, begun with this profile when it is new. Telegram's group ids are negative.</summary>
    public Conversation Open(long id, Profile? profile = null) => _all.GetOrAdd(id, static (id, profile) =>
    {
        var firstName = profile?.FirstName ?? string.Create(CultureInfo.InvariantCulture, $"Persona {Math.Abs(id)}");
        var person = new User(profile?.UserId ?? Math.Abs(id), IsBot: false, firstName, profile?.Username, profile?.LanguageCode ?? "es");
        var chat = id < 0
            ? new Chat(id, "group", Title: profile?.Title ?? "Grupo")
            : new Chat(id, "private", Username: profile?.Username, FirstName: firstName);
        return new Conversation(chat, person);
    }, profile);

    public void Clear() => _all.Clear();
}

/// <summary>Who a person is, as far as the test cares; everything else has a default.</summary>
/// <param name="UserId">Defaults to the chat's id.</param>
/// <param name="LanguageCode">Defaults to es.</param>
/// <param name="Title">Of a group.</param>
internal sealed record Profile(
    string? FirstName = null, string? Username = null, string? LanguageCode = null, long? UserId = null, string? Title = null);
