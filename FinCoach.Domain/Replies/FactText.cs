using FinCoach.Domain.Amounts;

namespace FinCoach.Domain.Replies;

/// <summary>The value of a fact as people read it.</summary>
public static class FactText
{
    /// <summary>
    /// <c>$12.990</c>, <c>12,5 %</c>, <c>20 de noviembre</c>, <c>comida fuera</c>, or the text itself; empty when the fact holds no value.
    /// </summary>
    /// <param name="fact">A fact.</param>
    /// <param name="fullDate">Dates as <c>20-11-2026</c>.</param>
    public static string Of(Fact fact, bool fullDate = false) => fact switch
    {
        { Kind: FactKind.Amount, Number: { } value } => MoneyFormat.Format(new Money(value, fact.Currency ?? Currency.CLP)),
        { Kind: FactKind.Count, Number: { } value } => MoneyFormat.FormatNumber(value),
        { Kind: FactKind.Percent, Number: { } value } => MoneyFormat.FormatPercent(value),
        { Kind: FactKind.Date, Date: { } date } => fullDate ? DateText.Full(date) : DateText.Day(date),
        { Kind: FactKind.Category, Category: { } category } => CategoryLabel.Of(category),
        _ => fact.Text ?? "",
    };
}
