using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Which record a text means: by kind, day, merchant, category and amount; without any of them, the last one noted.</summary>
internal static class EntrySearch
{
    /// <summary>Finds the records that fit; several only when they differ in what people see.</summary>
    /// <param name="turn">The text.</param>
    /// <param name="rows">Standing records, the last one noted first.</param>
    /// <param name="traits">What describes the record in the text.</param>
    public static IReadOnlyList<Transaction> Find(Turn turn, IReadOnlyList<Transaction> rows, EntryTraits traits)
    {
        if (turn.Picked is { } picked)
        {
            return [.. rows.Where(r => r.Id == picked)];
        }

        var fitting = rows.Where(traits.Fit).ToList();
        if (fitting.Count <= 1 || traits.IsLast || !traits.Any || fitting.TrueForAll(r => LooksLike(r, fitting[0])))
        {
            return [.. fitting.Take(1)];
        }

        return fitting;
    }

    private static bool LooksLike(Transaction one, Transaction other) =>
        one.Amount == other.Amount && one.Category == other.Category && one.OccurredOn == other.OccurredOn
        && one.Kind == other.Kind && string.Equals(one.Merchant, other.Merchant, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a text says of the record that it means.</summary>
/// <param name="IsLast">The last one of those that fit.</param>
/// <param name="Named">The records whose own word is said; null when none is.</param>
internal sealed record EntryTraits(
    TransactionKind? Kind, DateOnly? Day, string? Merchant, Category? Category, decimal? Amount, bool IsLast, IReadOnlySet<Guid>? Named = null)
{
    /// <summary>Whether anything narrows the choice beside the kind.</summary>
    public bool Any => Day is not null || Merchant is not null || Category is not null || Amount is not null || Named is not null;

    public bool Fit(Transaction row) =>
        (Kind is null || row.Kind == Kind)
        && (Day is null || row.OccurredOn == Day)
        && (Merchant is null || IsNamed(row, Merchant))
        && (Category is null || row.Category == Category)
        && (Amount is null || row.Amount == Amount)
        && (Named is null || Named.Contains(row.Id));

    /// <summary>The traits of a deletion: all that its slots hold describes the record.</summary>
    public static EntryTraits OfDeletion(Turn turn, IReadOnlyList<Transaction> rows)
    {
        var named = NamedIn(turn, rows);
        return new EntryTraits(
            KindOf(turn),
            turn.Slots.EntryRef?.Date ?? turn.Slots.Date,
            turn.Slots.Merchant,
            named is null ? turn.Slots.Category : null,
            turn.Slots.Amount is { } amount ? EntryAmount.Rounded(amount).Value : null,
            turn.Slots.EntryRef == EntryRef.Last,
            named);
    }

    /// <summary>The traits of a change: the slots hold new values, unless the text or the records show that they describe.</summary>
    public static EntryTraits OfChange(Turn turn, IReadOnlyList<Transaction> rows)
    {
        var slots = turn.Slots;
        var isNamed = slots.Merchant is { } merchant && rows.Any(r => IsNamed(r, merchant));
        var moves = slots.Amount is not null || turn.Understanding.ChangePercent is not null;
        var named = moves || EntryPhrases.DescribesByCategory(turn.Text) ? NamedIn(turn, rows) : null;
        var describes = named is null && moves && EntryPhrases.DescribesByCategory(turn.Text);
        return new EntryTraits(
            KindOf(turn),
            slots.EntryRef?.Date,
            isNamed ? slots.Merchant : null,
            describes ? slots.Category : turn.Understanding.RecordCategory,
            OldAmount(turn, rows),
            slots.EntryRef == EntryRef.Last,
            named);
    }

    private static HashSet<Guid>? NamedIn(Turn turn, IReadOnlyList<Transaction> rows) =>
        rows.Where(r => EntryName.IsSaid(r, turn.Text)).Select(r => r.Id).ToHashSet() is { Count: > 0 } ids ? ids : null;

    // "no eran 64.210, eran 46.210": the amount that is denied is the record's. "No 85" may deny 85.000.
    private static decimal? OldAmount(Turn turn, IReadOnlyList<Transaction> rows)
    {
        if (turn.Slots.Amount is not { } isNew || turn.Understanding.Change is not null)
        {
            return null;
        }

        var said = MoneyGrammar.Find(turn.Text).Select(s => s.Money.Value).Where(v => v != isNew.Value).ToList();
        return rows.FirstOrDefault(r => said.Contains(r.Amount))?.Amount
            ?? BareThousands.In(turn.Text).Where(n => n != isNew.Value)
                .Select(n => rows.FirstOrDefault(r => r.Amount == n * 1000)?.Amount).FirstOrDefault(found => found is not null);
    }

    private static TransactionKind? KindOf(Turn turn) => turn.Understanding.Flow switch
    {
        Flow.Income => TransactionKind.Income,
        Flow.Expense => TransactionKind.Expense,
        _ => null,
    };

    private static bool IsNamed(Transaction row, string merchant) =>
        row.Merchant is { } name && Letters.Fold(name) == Letters.Fold(merchant);
}
