using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Privacy;

/// <summary>Clears what an erasure needed for a while: the last word, and the ids by which <c>ml</c> found its rows.</summary>
internal static class ErasedTraces
{
    // The Trainer looks again for a day: a dataset that was being made may have added rows after it looked first.
    private static readonly TimeSpan KeepIds = TimeSpan.FromHours(25);

    public static async Task ClearAsync(AppDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        await db.Outbox.Where(o => o.ForgetAt < now).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            update app.erasures e set message_ids = array[]::uuid[]
            where cardinality(e.message_ids) > 0 and e.requested_at < {now - KeepIds}
              and exists (select from ml.erasures done where done.id = e.id)
            """,
            ct);
    }
}
