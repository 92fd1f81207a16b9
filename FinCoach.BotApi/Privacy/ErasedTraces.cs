using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Privacy;

/// <summary>Clears what an erasure leaves for a while: late spans, the last word, and the ids by which <c>ml</c> found its rows.</summary>
internal static class ErasedTraces
{
    // The Trainer looks again for a day: a dataset that was being made may have added rows after it looked first.
    private static readonly TimeSpan KeepIds = TimeSpan.FromHours(25);

    public static async Task ClearAsync(AppDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await db.Outbox.Where(o => o.ForgetAt < now).ExecuteDeleteAsync(ct);
        await RemoveSpansAsync(db, ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update app.erasures e set message_ids = array[]::uuid[], request_ids = array[]::uuid[]
            where cardinality(e.message_ids) > 0 and e.requested_at < {now - KeepIds}
              and exists (select from ml.erasures done where done.id = e.id)
            """,
            ct);
    }

    /// <summary>Removes the spans of erased requests. Services write theirs in batches, so some arrive after the erasure.</summary>
    public static Task RemoveSpansAsync(AppDbContext db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"delete from app.spans where request_id in (select unnest(request_ids) from app.erasures)", ct);
}
