using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Erasures;

/// <summary>
/// Removes what schema <c>ml</c> has of an erased person, and flags the model versions that were trained on it: in one transaction,
/// with the answer that it is done.
/// </summary>
internal static class PersonRows
{
    /// <returns>Whether anything was there.</returns>
    public static Task<bool> RemoveAsync(MlDbContext db, Erasure erasure, DateTimeOffset now, CancellationToken ct) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var removed = await RemoveRowsAsync(db, erasure, now, ct);
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into ml.erasures (id, done_at, counts) values ({erasure.Id}, {now}, {JsonSerializer.Serialize(removed, DomainJson.Options)}::jsonb)
                on conflict (id) do nothing
                """,
                ct);
            await transaction.CommitAsync(ct);
            return removed != RemovedRows.None;
        });

    private static async Task<RemovedRows> RemoveRowsAsync(MlDbContext db, Erasure erasure, DateTimeOffset now, CancellationToken ct)
    {
        var (hash, ids) = (erasure.UserHash, erasure.MessageIds);

        // Flagged first: which versions learnt from the rows is only known while these are there.
        var flagged = await db.Database.ExecuteSqlAsync(
            $"""
            update ml.model_versions set erasure_flagged_at = {now}
            where dataset_id in (select dataset_id from ml.finetune_examples where user_hash = {hash} or source_message_id = any({ids}))
            """,
            ct);
        return new RemovedRows(
            await db.FinetuneExamples.Where(e => e.UserHash == hash || ids.Contains(e.SourceMessageId)).ExecuteDeleteAsync(ct),
            await db.Reviews.Where(r => ids.Contains(r.MessageId)).ExecuteDeleteAsync(ct),
            await db.ReviewItems.Where(i => ids.Contains(i.MessageId)).ExecuteDeleteAsync(ct),
            await db.NluAnnotations.Where(a => ids.Contains(a.MessageId)).ExecuteDeleteAsync(ct),
            await db.MessageEmbeddings.Where(e => ids.Contains(e.MessageId)).ExecuteDeleteAsync(ct),
            await db.KnowledgeGaps.Where(g => g.MessageId != null && ids.Contains(g.MessageId.Value))
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.MessageId, (Guid?)null), ct),
            flagged);
    }
}

/// <summary>What an erasure found in schema <c>ml</c>.</summary>
internal sealed record RemovedRows(
    int FinetuneExamples, int Reviews, int ReviewItems, int NluAnnotations, int MessageEmbeddings, int KnowledgeGaps, int ModelVersionsFlagged)
{
    public static readonly RemovedRows None = new(0, 0, 0, 0, 0, 0, 0);
}
