using FinCoach.Domain.Language;
using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Replies;

/// <summary>The type of a fact's value.</summary>
public enum FactKind
{
    Amount,
    Count,
    Date,
    Percent,
    Category,
    Text,
}

/// <summary>
/// One typed value that code computed and a reply may state; a model may phrase it, never change it.
/// On the wire <c>{id, kind, value, currency?, label}</c>, value a number, <c>YYYY-MM-DD</c>, a category id or a text.
/// </summary>
/// <param name="Id">Stable name of the value within the act: <c>amount</c>, <c>total</c>, <c>period_from</c>.</param>
/// <param name="Label">Spanish noun phrase for people: <c>gasto anotado</c>.</param>
public sealed record Fact(string Id, FactKind Kind, string Label)
{
    /// <summary>Amounts, counts and percentages (12.5 means 12,5 %).</summary>
    public decimal? Number { get; init; }

    /// <summary>Amounts only.</summary>
    public Currency? Currency { get; init; }

    public DateOnly? Date { get; init; }

    public Category? Category { get; init; }

    public string? Text { get; init; }

    public static Fact Amount(string id, Money value, string label) =>
        new(id, FactKind.Amount, label) { Number = value.Value, Currency = value.Currency };

    public static Fact Count(string id, decimal value, string label) => new(id, FactKind.Count, label) { Number = value };

    public static Fact Percent(string id, decimal value, string label) => new(id, FactKind.Percent, label) { Number = value };

    public static Fact OfDate(string id, DateOnly value, string label) => new(id, FactKind.Date, label) { Date = value };

    public static Fact OfCategory(string id, Category value, string label) =>
        new(id, FactKind.Category, label) { Category = value };

    public static Fact OfText(string id, string value, string label) => new(id, FactKind.Text, label) { Text = value };
}
