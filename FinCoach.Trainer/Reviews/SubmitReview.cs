using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Masking;
using FinCoach.ServiceDefaults.Problems;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Reviews;

/// <summary>Takes one reviewer's word about a message and settles the item when it can.</summary>
internal sealed class SubmitReview(MlDbContext db, TimeProvider clock)
{
    /// <summary>The item's state afterwards, or why the review was refused.</summary>
    public async Task<(ReviewState? State, Problem? Problem, string? Detail)> RunAsync(
        Guid messageId, Guid reviewer, ReviewBody body, bool adjudicates, CancellationToken ct)
    {
        if (body.CorrectedReply is { } reply && Fault(reply) is { } fault)
        {
            return (null, TrainerProblems.ReviewInvalid, fault);
        }

        return await db.Database.CreateExecutionStrategy().ExecuteAsync(ct => TakeAsync(messageId, reviewer, body, adjudicates, ct), ct);
    }

    private async Task<(ReviewState?, Problem?, string?)> TakeAsync(
        Guid messageId, Guid reviewer, ReviewBody body, bool adjudicates, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // The row is locked: two reviewers who finish at once must not both think that they are the first.
        var item = await db.ReviewItems.FromSql($"select * from ml.review_items where message_id = {messageId} for update")
            .AsTracking().SingleOrDefaultAsync(ct);
        if (Refusal(item, adjudicates) is { } refusal)
        {
            return (null, refusal, null);
        }

        var reviews = await db.Reviews.Where(r => r.MessageId == messageId).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).ToListAsync(ct);
        if (reviews.Exists(r => r.ReviewerId == reviewer))
        {
            return (null, TrainerProblems.ReviewSettled, null);
        }

        var review = new Review
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            MessageId = messageId,
            ReviewerId = reviewer,
            Intent = body.Intent,
            Operation = body.Operation,
            Flow = body.Flow,
            Recurrence = body.Recurrence,
            Slots = JsonSerializer.Serialize(body.Slots ?? Domain.Language.Slots.None, DomainJson.Options),
            CorrectedReply = string.IsNullOrWhiteSpace(body.CorrectedReply) ? null : body.CorrectedReply.Trim(),
            Grounded = body.Grounded,
            Adjudicates = adjudicates,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(review);
        var settled = Settlement.Of([.. reviews, review], item!.Needed, out var state);
        item.State = state;
        if (settled is not null)
        {
            item.SettledAt = clock.GetUtcNow();
            db.Add(Gold(settled));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return (state, null, null);
    }

    private static Problem? Refusal(ReviewItem? item, bool adjudicates) => item switch
    {
        null => TrainerProblems.ReviewUnknown,
        { State: not ReviewState.Disputed } when adjudicates => TrainerProblems.ReviewNotDisputed,
        { State: not ReviewState.Open } when !adjudicates => TrainerProblems.ReviewSettled,
        _ => null,
    };

    // A reviewer sees masks and should write masks; what they typed themselves must not bring personal data back.
    private static string? Fault(string reply) =>
        Masker.Find(reply, MaskPolicy.Ingress) is [var first, ..] ? $"the corrected reply holds a {first.Type}: write its mask instead" : null;

    private NluAnnotation Gold(Review review) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        MessageId = review.MessageId,
        Intent = review.Intent,
        Operation = review.Operation,
        Flow = review.Flow,
        Recurrence = review.Recurrence,
        Slots = review.Slots,
        Confidence = 1,
        ReviewedBy = review.ReviewerId,
        IsGold = true,
        Source = "review",
        CorrectedReply = review.CorrectedReply,
        CreatedAt = clock.GetUtcNow(),
    };
}
