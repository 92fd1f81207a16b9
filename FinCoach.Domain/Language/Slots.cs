using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Language;

/// <summary>Whole calendar days, both ends included.</summary>
public readonly record struct Period(DateOnly From, DateOnly To);

/// <summary>How something was paid.</summary>
public enum PaymentMethod
{
    Cash,
    Debit,
    Credit,
    Transfer,
}

/// <summary>Gus's manner of speaking.</summary>
public enum Tone
{
    Coach,
    Neutral,
    Formal,
}

/// <summary>Which record an edit means: the last one, or the one of a date. On the wire <c>"last"</c> or <c>"2026-11-19"</c>.</summary>
/// <param name="Date">The day of the record; null means the last record.</param>
public readonly record struct EntryRef(DateOnly? Date)
{
    /// <summary>The most recent record.</summary>
    public static readonly EntryRef Last = new(null);
}

/// <summary>One record of a text that holds several.</summary>
public sealed record Entry(Money Amount, Category? Category = null, string? Merchant = null);

/// <summary>What a text states, typed (nlu.md). A slot is null unless the text states it.</summary>
public sealed record Slots
{
    public static readonly Slots None = new();

    /// <summary>Always positive; pesos have no decimals.</summary>
    public Money? Amount { get; init; }

    public Category? Category { get; init; }

    /// <summary>A proper name as written, trimmed.</summary>
    public string? Merchant { get; init; }

    public DateOnly? Date { get; init; }

    public Period? Period { get; init; }

    /// <summary>2 to 48.</summary>
    public int? Installments { get; init; }

    public PaymentMethod? PaymentMethod { get; init; }

    /// <summary>The noun phrase as written, without its article.</summary>
    public string? GoalName { get; init; }

    /// <summary>0.0 to 1.0.</summary>
    public decimal? Intensity { get; init; }

    public Tone? Tone { get; init; }

    public EntryRef? EntryRef { get; init; }

    public Currency? TargetCurrency { get; init; }

    /// <summary>Two records or more; then the top-level amount, category and merchant are absent.</summary>
    public IReadOnlyList<Entry>? Entries { get; init; }
}
