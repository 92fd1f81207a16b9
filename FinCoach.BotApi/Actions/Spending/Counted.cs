using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>What counts on one day: a whole record, or one instalment of a purchase.</summary>
/// <param name="Row">The record.</param>
/// <param name="Day">The day it counts on.</param>
/// <param name="Amount">What counts, in the record's currency.</param>
/// <param name="Number">Which instalment; null for a record paid at once.</param>
internal sealed record Counted(Transaction Row, DateOnly Day, decimal Amount, int? Number)
{
    public Money Money => new(Amount, Row.Currency);

    /// <summary>What of some records counts within a span, both ends included.</summary>
    public static IEnumerable<Counted> In(IEnumerable<Transaction> rows, Period span) => rows.SelectMany(row => Of(row, span));

    private static IEnumerable<Counted> Of(Transaction row, Period span)
    {
        if (row.Installments is { } count && row.Kind == TransactionKind.Expense)
        {
            return InstalmentPlan.Within(new Money(row.Amount, row.Currency), count, row.OccurredOn, span)
                .Select(part => new Counted(row, part.Due, part.Amount.Value, part.Number));
        }

        return row.OccurredOn >= span.From && row.OccurredOn <= span.To ? [new Counted(row, row.OccurredOn, row.Amount, null)] : [];
    }
}
