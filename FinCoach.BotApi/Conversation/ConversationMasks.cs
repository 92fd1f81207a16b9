using System.Text.Json;
using FinCoach.BotApi.Inbox;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Conversation;

/// <summary>Turns an update's own mask numbers into the conversation's, so that <c>[RUT_1]</c> means one RUT throughout.</summary>
internal sealed class ConversationMasks(AppDbContext db)
{
    /// <summary>The mapping from the update's masks to the conversation's; new values are added with the next free number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NumberAsync(Session session, string? sidecar, CancellationToken ct)
    {
        var seen = sidecar is null ? [] : JsonSerializer.Deserialize<List<SeenMask>>(sidecar) ?? [];
        if (seen.Count == 0)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        var known = await db.MaskNumbers.Where(n => n.SessionId == session.Id).ToListAsync(ct);
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mask in seen)
        {
            var number = known.Find(n => n.Type == mask.Type && n.ValueHmac == mask.ValueHmac);
            if (number is null)
            {
                var last = known.Where(n => n.Type == mask.Type).Select(n => n.N).DefaultIfEmpty(0).Max();
                number = new MaskNumber { SessionId = session.Id, Type = mask.Type, ValueHmac = mask.ValueHmac, N = last + 1 };
                known.Add(number);
                db.Add(number);
            }

            map[mask.Token] = (mask with { N = number.N }).Token;
        }

        return map;
    }

    /// <summary>Replaces all masks at once, so that a swap of numbers 1 and 2 is a swap.</summary>
    public static string Apply(string text, IReadOnlyDictionary<string, string> map)
    {
        if (map.Count == 0 || map.All(m => m.Key == m.Value))
        {
            return text;
        }

        var parts = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var hit = text[i] == '['
                ? map.FirstOrDefault(m => string.CompareOrdinal(text, i, m.Key, 0, m.Key.Length) == 0)
                : default;
            if (hit.Key is { } mask)
            {
                parts.Append(hit.Value);
                i += mask.Length;
            }
            else
            {
                parts.Append(text[i++]);
            }
        }

        return parts.ToString();
    }
}
