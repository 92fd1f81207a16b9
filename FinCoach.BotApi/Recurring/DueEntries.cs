using FinCoach.Data.App;
using FinCoach.Domain.Recurring;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Recurring;

/// <summary>Turns recurring money that has fallen due into records, each time once, however long nothing ran and however many run now.</summary>
internal static class DueEntries
{
    private const int AtOnce = 200;

    // Five years of something daily: what fell due before that is past telling, and one statement stays small.
    private const int MostTimes = 1830;

    /// <summary>One pass over at most <see cref="AtOnce"/> entries of people who use the bot.</summary>
    /// <returns>How many entries were looked at; fewer than <see cref="AtOnce"/> means that nothing is left.</returns>
    public static async Task<int> AddAsync(AppDbContext db, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var due = await db.RecurringEntries
            .Where(e => e.DeletedAt == null && e.NextOn <= today)
            .Where(e => db.Users.Any(u => u.Id == e.UserId && u.BlockedAt == null))
            .OrderBy(e => e.NextOn)
            .Take(AtOnce)
            .ToListAsync(ct);
        foreach (var entry in due)
        {
            await AddAsync(db, entry, today, now, ct);
        }

        return due.Count;
    }

    /// <summary>Whether a pass that looked at so many entries may have left some.</summary>
    public static bool MayBeMore(int looked) => looked == AtOnce;

    private static Task<int> AddAsync(AppDbContext db, RecurringEntry entry, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var days = new DueDays(entry.AnchorOn, entry.Recurrence);
        var times = days.Between(entry.NextOn, today).TakeLast(MostTimes).ToArray();
        var ids = Array.ConvertAll(times, _ => Guid.CreateVersion7(now));

        // One statement is one transaction: the entry moves on and its records are there, or neither. Whoever comes second
        // finds next_on moved and writes nothing; the unique key stands even where an undo moved next_on back.
        return db.Database.ExecuteSqlAsync(
            $"""
            with moved as (
                update app.recurring_entries
                set next_on = {days.After(today)}
                where id = {entry.Id} and next_on = {entry.NextOn} and deleted_at is null
                returning *)
            insert into app.transactions
                (id, user_id, message_id, kind, amount, currency, category, merchant, name, payment_method, occurred_on, created_at, recurring_id, due_on)
            select time.id, m.user_id, m.message_id, m.kind, m.amount, m.currency, m.category, m.merchant, m.name, m.payment_method, time.due_on, {now}, m.id, time.due_on
            from moved m cross join unnest({ids}, {times}) as time(id, due_on)
            on conflict (recurring_id, due_on) do nothing
            """,
            ct);
    }
}
