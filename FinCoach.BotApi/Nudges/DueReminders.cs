using FinCoach.BotApi.Actions.Recurring;
using FinCoach.BotApi.Actions.Spending;
using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Goals;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FinCoach.Domain.Replies;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Nudges;

/// <summary>
/// What people who asked for it are to be reminded of: bills and instalments the day before (on the day itself when nothing
/// ran then), goals a week before their deadline.
/// </summary>
internal sealed class DueReminders(AppDbContext db)
{
    private const int GoalNotice = 7;

    /// <summary>Those that were not sent yet.</summary>
    public async Task<IReadOnlyList<Reminder>> ReadAsync(DateOnly today, CancellationToken ct)
    {
        List<Reminder> due = [];
        foreach (var day in (DateOnly[])[today, today.AddDays(1)])
        {
            due.AddRange(await BillsAsync(day, today, ct));
            due.AddRange(await InstalmentsAsync(day, today, ct));
        }

        due.AddRange(await GoalsAsync(today, ct));
        return due;
    }

    private async Task<IEnumerable<Reminder>> BillsAsync(DateOnly day, DateOnly today, CancellationToken ct)
    {
        var (number, isMonthEnd, weekday) = (day.Day, IsMonthEnd(day), day.DayOfWeek);
        var since = SantiagoTime.At(today, TimeOnly.MinValue);
        var rows = await db.RecurringEntries
            .Where(e => e.DeletedAt == null && e.Kind == TransactionKind.Expense && e.AnchorOn <= day)
            .Where(e => (e.Recurrence == Recurrence.Weekly && e.AnchorOn.DayOfWeek == weekday)
                || (e.Recurrence == Recurrence.Monthly && (e.AnchorOn.Day == number || (isMonthEnd && e.AnchorOn.Day > number))))
            // What was noted today for today needs no reminder.
            .Where(e => day > today || e.CreatedAt < since)
            .Where(e => e.Remind ?? db.UserPrefs.Any(p => p.UserId == e.UserId && p.Reminders))
            .Where(e => Reachable(db).Any(u => u.Id == e.UserId))
            .Where(e => !db.Nudges.Any(n => n.UserId == e.UserId && n.Kind == NudgeKind.BillDue && n.SubjectId == e.Id && n.SlotOn == day))
            .ToListAsync(ct);
        return rows
            .Where(e => new DueDays(e.AnchorOn, e.Recurrence).OnOrAfter(day) == day)
            .Select(e => new Reminder(e.UserId, NudgeKind.BillDue, e.Id, day, $"{Bill.NameOf(e)}, {MoneyFormat.Format(Bill.AmountOf(e))}"));
    }

    private async Task<IEnumerable<Reminder>> InstalmentsAsync(DateOnly day, DateOnly today, CancellationToken ct)
    {
        var (number, isMonthEnd) = (day.Day, IsMonthEnd(day));
        var rows = await db.Transactions
            .Where(t => t.DeletedAt == null && t.Kind == TransactionKind.Expense && t.Installments != null && t.OccurredOn < today)
            .Where(t => t.OccurredOn.Day == number || (isMonthEnd && t.OccurredOn.Day > number))
            .Where(t => t.OccurredOn.AddMonths(t.Installments!.Value) > day)
            .Where(t => db.UserPrefs.Any(p => p.UserId == t.UserId && p.Reminders))
            .Where(t => Reachable(db).Any(u => u.Id == t.UserId))
            .Where(t => !db.Nudges.Any(n => n.UserId == t.UserId && n.Kind == NudgeKind.InstalmentDue && n.SubjectId == t.Id && n.SlotOn == day))
            .ToListAsync(ct);
        return Counted.In(rows, new Period(day, day)).Where(p => p.Number > 1).Select(p => new Reminder(
            p.Row.UserId, NudgeKind.InstalmentDue, p.Row.Id, day,
            $"cuota {p.Number} de {p.Row.Installments} de {p.Row.Merchant ?? CategoryLabel.Of(p.Row.Category)}, {MoneyFormat.Format(p.Money)}"));
    }

    private async Task<IEnumerable<Reminder>> GoalsAsync(DateOnly today, CancellationToken ct)
    {
        var last = today.AddDays(GoalNotice);
        var rows = await db.Goals
            .Where(g => g.DeletedAt == null && g.Deadline >= today && g.Deadline <= last)
            .Where(g => db.UserPrefs.Any(p => p.UserId == g.UserId && p.Reminders))
            .Where(g => Reachable(db).Any(u => u.Id == g.UserId))
            .Where(g => !db.Nudges.Any(n => n.UserId == g.UserId && n.Kind == NudgeKind.GoalDeadline && n.SubjectId == g.Id && n.SlotOn == g.Deadline))
            .Select(g => new
            {
                Goal = g,
                Saved = db.GoalMovements.Where(m => m.GoalId == g.Id && m.DeletedAt == null).Sum(m => m.Amount),
            })
            .ToListAsync(ct);
        return
            from row in rows
            let pace = new GoalPace(new Money(row.Goal.Target, row.Goal.Currency), new Money(row.Saved, row.Goal.Currency), row.Goal.Deadline)
            where !pace.IsReached
            select new Reminder(row.Goal.UserId, NudgeKind.GoalDeadline, row.Goal.Id, row.Goal.Deadline!.Value, GoalLine(row.Goal, pace));
    }

    private static string GoalLine(Goal goal, GoalPace pace) =>
        $"plazo de la meta {goal.Name}, {MoneyFormat.Format(pace.Saved)} de {MoneyFormat.Format(pace.Target)} (faltan {MoneyFormat.Format(pace.Missing)})";

    /// <summary>People to whom anything may be written: consented, and not blocked.</summary>
    public static IQueryable<User> Reachable(AppDbContext db) => db.Users.Where(u => u.ConsentAt != null && u.BlockedAt == null);

    private static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Month != day.Month;
}
