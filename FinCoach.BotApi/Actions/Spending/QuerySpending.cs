using FinCoach.BotApi.Actions.Questions;
using FinCoach.Data.App;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>What was spent or earned: a total, its largest categories, the list of records, or a comparison with another period.</summary>
internal sealed class QuerySpending(AppDbContext db, Ledger ledger) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.QuerySpending];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var question = SpendingQuestion.Of(turn);
        if (SpendingDue.Asks(question, turn.Today))
        {
            var ahead = await ledger.RowsAsync(turn.Person.Id, question.Span, ct);
            var bills = await db.RecurringEntries.Where(e => e.UserId == turn.Person.Id && e.DeletedAt == null).ToListAsync(ct);
            return SpendingDue.Decide(question, Within(question, ahead, question.Span), bills, turn) with { Asks = new PendingQuestion.GoOn(turn.Understanding) };
        }

        var before = question.Against ?? PeriodBefore.Of(question.Span);
        var rows = await ledger.RowsAsync(turn.Person.Id, Around(question.Span, before), ct);
        return Decide(question, rows, turn) with { Asks = new PendingQuestion.GoOn(turn.Understanding) };
    }

    /// <summary>The pure decision over the standing records of both spans.</summary>
    public static Decision Decide(SpendingQuestion question, IReadOnlyList<Transaction> rows, Turn turn)
    {
        var found = Within(question, rows, UpToThisMonth(question.Span, turn.Today));
        var answer = new SpendingAnswer(turn, question, found, SpendingComparison.Of(question, rows, found, turn.Today));
        return (question.Operation, found.Count) switch
        {
            (Operation.Compare, _) => answer.Compare(),
            (_, 0) => answer.Nothing(),
            (Operation.List, _) => answer.List(),
            _ => answer.Total(),
        };
    }

    /// <summary>What counts in a span and is asked about, newest first.</summary>
    internal static List<Counted> Within(SpendingQuestion question, IReadOnlyList<Transaction> rows, Period span) =>
        [.. Counted.In(rows, span).Where(question.Holds).OrderByDescending(c => c.Day).ThenByDescending(c => c.Row.CreatedAt)];

    // "este año" counts what has been spent: instalments of months that are still to come are not, unless one asks for them.
    private static Period UpToThisMonth(Period span, DateOnly today)
    {
        var end = TimeFrame.Month(today).To;
        return span.From <= today && span.To > end ? span with { To = end } : span;
    }

    private static Period Around(Period one, Period other) => new(
        one.From < other.From ? one.From : other.From, one.To > other.To ? one.To : other.To);
}
