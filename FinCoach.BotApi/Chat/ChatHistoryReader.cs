using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Chat;

/// <summary>What a page shows when it opens, and the event id to go on from.</summary>
internal sealed record ChatHistory(IReadOnlyList<ChatLine> Messages, long LastEventId);

/// <summary>One line of the conversation.</summary>
/// <param name="RequestId">The message that it belongs to: the stream names it too, so a page can tell a line that it has.</param>
internal sealed record ChatLine(Sender Sender, string Text, DateTimeOffset Ts, Guid RequestId);

internal sealed class ChatHistoryReader(AppDbContext db)
{
    private const int Lines = 40;

    public async Task<ChatHistory> ReadAsync(string personKey, CancellationToken ct)
    {
        // The place in the stream is read first: what arrives in between is shown twice at worst, never lost.
        var last = await db.Outbox
            .Where(o => o.PersonKey == personKey && o.Channel == Channel.Web)
            .MaxAsync(o => (long?)o.Seq, ct) ?? 0;
        var (channel, externalId) = PersonKeys.Parse(personKey);
        var lines = await db.Messages
            .Where(m => db.Sessions.Any(s => s.Id == m.SessionId
                && db.Users.Any(u => u.Id == s.UserId && u.Channel == channel && u.ExternalId == externalId)))
            .OrderByDescending(m => m.Id)
            .Take(Lines)
            .Select(m => new ChatLine(m.Sender, m.Text, m.Ts, m.RequestId))
            .ToListAsync(ct);
        lines.Reverse();
        return new ChatHistory(lines, last);
    }
}
