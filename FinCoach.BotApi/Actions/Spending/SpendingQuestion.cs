using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>What a question about spending asks for, with its defaults resolved.</summary>
/// <param name="From">First day; this month's when the text names no time.</param>
/// <param name="To">Last day, included.</param>
internal sealed record SpendingQuestion(TransactionKind Kind, DateOnly From, DateOnly To, Category? Category, string? Merchant)
{
    /// <summary>What the question is about, in Spanish; null when it is about everything.</summary>
    public string? Subject => Merchant ?? (Category is { } category ? CategoryLabel.Of(category) : null);

    public static SpendingQuestion Of(Turn turn)
    {
        var slots = turn.Slots;
        var firstOfMonth = new DateOnly(turn.Today.Year, turn.Today.Month, 1);
        var period = slots.Period
            ?? (slots.Date is { } day ? new Period(day, day) : new Period(firstOfMonth, firstOfMonth.AddMonths(1).AddDays(-1)));
        var kind = turn.Understanding.Flow == Flow.Income ? TransactionKind.Income : TransactionKind.Expense;
        return new SpendingQuestion(kind, period.From, period.To, slots.Category, slots.Merchant);
    }
}
