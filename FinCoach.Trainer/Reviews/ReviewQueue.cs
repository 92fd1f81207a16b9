using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Reviews;

/// <summary>What a reviewer sees of an item: masked texts and what the model made of them.</summary>
public sealed record ReviewItemView(
    Guid MessageId,
    string Rules,
    ReviewState State,
    int Needed,
    int Given,
    string Text,
    string? Reply,
    Domain.Language.Intent Intent,
    JsonElement Slots,
    double Confidence,
    DateTimeOffset At);

/// <summary>Hands items to reviewers. Each look at a person's text is in the audit log.</summary>
internal sealed class ReviewQueue(MlDbContext ml, AppDbContext app, TimeProvider clock)
{
    private const int Shown = 20;

    /// <summary>The oldest items that this reviewer has not reviewed; those that reviewers dispute when asked for.</summary>
    public async Task<IReadOnlyList<ReviewItemView>> ReadAsync(Guid reviewer, ReviewState state, CancellationToken ct)
    {
        var items = await ml.ReviewItems
            .Where(i => i.State == state && !ml.Reviews.Any(r => r.MessageId == i.MessageId && r.ReviewerId == reviewer))
            .OrderBy(i => i.CreatedAt).Take(Shown).ToListAsync(ct);
        var ids = items.ConvertAll(i => i.MessageId);
        var given = await ml.Reviews.Where(r => ids.Contains(r.MessageId)).GroupBy(r => r.MessageId)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        var annotations = (await ml.NluAnnotations.Where(a => ids.Contains(a.MessageId) && a.Source == "model").ToListAsync(ct))
            .GroupBy(a => a.MessageId).ToDictionary(g => g.Key, g => g.MaxBy(a => a.CreatedAt)!);
        var texts = await app.Messages.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var replies = (await app.Messages.Where(m => m.ReplyTo != null && ids.Contains(m.ReplyTo.Value)).ToListAsync(ct))
            .GroupBy(m => m.ReplyTo!.Value).ToDictionary(g => g.Key, g => g.First().Text);
        var views = items.Where(i => texts.ContainsKey(i.MessageId) && annotations.ContainsKey(i.MessageId)).Select(i => new ReviewItemView(
            i.MessageId, i.Rules, i.State, i.Needed, given.GetValueOrDefault(i.MessageId), texts[i.MessageId].Text,
            replies.GetValueOrDefault(i.MessageId), annotations[i.MessageId].Intent,
            JsonSerializer.Deserialize<JsonElement>(annotations[i.MessageId].Slots), annotations[i.MessageId].Confidence, texts[i.MessageId].Ts)).ToList();
        await AuditAsync(reviewer, views, ct);
        return views;
    }

    private async Task AuditAsync(Guid reviewer, List<ReviewItemView> seen, CancellationToken ct)
    {
        app.AddRange(seen.Select(item => new AuditEntry
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            Actor = reviewer.ToString(),
            Action = "review.seen",
            Subject = $"messages {item.MessageId}",
            RequestId = RequestId.Current,
        }));
        await app.SaveChangesAsync(ct);
    }
}
