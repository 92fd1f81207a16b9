using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Conversation;

/// <summary>The person and the conversation of a message, found or made. Rows are added to the turn's own transaction.</summary>
internal sealed class People(AppDbContext db, TimeProvider clock)
{
    /// <summary>A conversation ends after this much silence (product time).</summary>
    public static readonly TimeSpan SessionSilence = TimeSpan.FromMinutes(30);

    private const int LongestName = 128;

    /// <summary>The person behind a key, tracked; a new one is added, not yet saved.</summary>
    public async Task<User> FindOrAddAsync(string personKey, string? displayName, CancellationToken ct)
    {
        var (channel, externalId) = PersonKeys.Parse(personKey);
        var person = await db.Users.AsTracking()
            .SingleOrDefaultAsync(u => u.Channel == channel && u.ExternalId == externalId, ct);
        if (person is null)
        {
            var now = clock.GetUtcNow();
            person = new User { Id = Guid.CreateVersion7(now), Channel = channel, ExternalId = externalId, CreatedAt = now };
            db.Add(person);
            db.Add(new UserPrefs { UserId = person.Id });
        }

        if (displayName is { Length: > 0 } && person.DisplayName is null)
        {
            person.DisplayName = displayName[..Math.Min(displayName.Length, LongestName)];
        }

        return person;
    }

    /// <summary>The open conversation, tracked; after 30 minutes of silence it is ended and a new one is added.</summary>
    public async Task<Session> OpenSessionAsync(User person, Channel channel, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = await db.Sessions.AsTracking()
            .Where(s => s.UserId == person.Id && s.EndedAt == null)
            .OrderByDescending(s => s.StartedAt)
            .FirstOrDefaultAsync(ct);
        if (session is not null && now - session.LastAt <= SessionSilence)
        {
            session.LastAt = now;
            session.Turns++;
            return session;
        }

        session?.EndedAt = session.LastAt;
        var opened = new Session
        {
            Id = Guid.CreateVersion7(now),
            UserId = person.Id,
            Channel = channel,
            StartedAt = now,
            LastAt = now,
            Turns = 1,
        };
        db.Add(opened);
        return opened;
    }
}
