using FinCoach.BotApi.Actions.Spending;
using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Nudges;

/// <summary>One pass over all that people are to be told now.</summary>
internal sealed class WriteNudges(AppDbContext db, Ledger ledger, DueReminders reminders, NudgeWriter writer)
{
    private const int AtOnce = 500;

    /// <returns>How many messages were written.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (QuietHours.At(now))
        {
            return 0;
        }

        var today = SantiagoTime.DayOf(now);
        var written = 0;
        foreach (var slot in SummarySlot.Of(today))
        {
            written += await SummariesAsync(slot, today, now, ct);
        }

        return written + await RemindersAsync(today, now, ct);
    }

    private async Task<int> SummariesAsync(SummarySlot slot, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        // Who asks on the day itself gets the first one next time.
        var opened = SantiagoTime.At(slot.On, QuietHours.Morning);
        var weekly = slot.Kind == NudgeKind.WeeklySummary;
        var written = 0;
        var after = Guid.Empty;
        while (true)
        {
            var people = await DueReminders.Reachable(db)
                .Where(u => u.Id > after)
                .Where(u => db.UserPrefs.Any(p => p.UserId == u.Id && (weekly ? p.WeeklySummarySince : p.MonthlySummarySince) < opened))
                .Where(u => !db.Nudges.Any(n => n.UserId == u.Id && n.Kind == slot.Kind && n.SlotOn == slot.On))
                .OrderBy(u => u.Id)
                .Take(AtOnce)
                .ToListAsync(ct);
            foreach (var person in people)
            {
                var about = await CountedAsync(person.Id, slot.About, ct);
                var before = await CountedAsync(person.Id, slot.Before, ct);
                var text = SummaryText.Of(slot, person.Tone, about, before, today);
                written += await writer.WriteAsync(person, [Row(person.Id, slot.Kind, Guid.Empty, slot.On, now)], text, now, ct) ? 1 : 0;
            }

            if (people.Count < AtOnce)
            {
                return written;
            }

            after = people[^1].Id;
        }
    }

    private async Task<IReadOnlyList<Counted>> CountedAsync(Guid userId, Period span, CancellationToken ct) =>
        [.. Counted.In(await ledger.RowsAsync(userId, span, ct), span)];

    private async Task<int> RemindersAsync(DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var written = 0;
        foreach (var due in (await reminders.ReadAsync(today, ct)).GroupBy(r => r.UserId))
        {
            if (await db.Users.SingleOrDefaultAsync(u => u.Id == due.Key && u.BlockedAt == null, ct) is not { } person)
            {
                continue;
            }

            var rows = due.Select(r => Row(r.UserId, r.Kind, r.SubjectId, r.DueOn, now)).ToList();
            written += await writer.WriteAsync(person, rows, Reminder.Text([.. due], person.Tone, today), now, ct) ? 1 : 0;
        }

        return written;
    }

    private static Nudge Row(Guid userId, NudgeKind kind, Guid subjectId, DateOnly slotOn, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = userId,
        Kind = kind,
        SubjectId = subjectId,
        SlotOn = slotOn,
        CreatedAt = now,
    };
}
