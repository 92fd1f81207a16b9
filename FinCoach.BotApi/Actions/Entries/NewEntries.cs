using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>The records that a text states.</summary>
internal static class NewEntries
{
    private const int LongestMerchant = 128;

    /// <summary>One entry, those of a list, or none when the text states no amount.</summary>
    public static IReadOnlyList<Entry> Stated(Slots slots) => slots switch
    {
        { Entries: { Count: > 0 } entries } => entries,
        { Amount: { } amount } => [new Entry(amount, slots.Category, slots.Merchant)],
        _ => [],
    };

    /// <summary>The rows of some entries, in the order in which they were said.</summary>
    public static IReadOnlyList<Transaction> Rows(Turn turn, IReadOnlyList<Entry> entries, Func<Guid> newId)
    {
        var kind = turn.Understanding.Intent == Intent.LogIncome ? TransactionKind.Income : TransactionKind.Expense;
        return [.. entries.Select((entry, i) => Row(turn, entry, EntryName.Of(turn, entry, entries), kind, newId(), i))];
    }

    private static Transaction Row(Turn turn, Entry entry, string? name, TransactionKind kind, Guid id, int place)
    {
        var amount = EntryAmount.Rounded(entry.Amount);
        return new Transaction
        {
            Id = id,
            UserId = turn.Person.Id,
            MessageId = turn.MessageId,
            Kind = kind,
            Amount = amount.Value,
            Currency = amount.Currency,
            Category = entry.Category ?? turn.Slots.Category,
            Merchant = entry.Merchant is { } merchant ? MerchantName.Of(merchant[..Math.Min(merchant.Length, LongestMerchant)]) : null,
            Name = name,
            OccurredOn = DayOf(turn),
            PaymentMethod = turn.Slots.PaymentMethod,
            Installments = kind == TransactionKind.Expense ? turn.Slots.Installments : null,
            CreatedAt = turn.Now.AddMicroseconds(place),
        };
    }

    // "el finde gasté 50 lucas": the last day of the span that has come.
    private static DateOnly DayOf(Turn turn) => turn.Slots switch
    {
        { Date: { } day } => day,
        { Period: { } span } => span.To <= turn.Today ? span.To : span.From <= turn.Today ? turn.Today : span.From,
        _ => turn.Today,
    };
}
