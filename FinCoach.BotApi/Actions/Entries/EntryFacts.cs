using FinCoach.Data.App;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>A record as facts (docs/facts.md).</summary>
internal static class EntryFacts
{
    public static IEnumerable<Fact> Of(Transaction row, string? label = null)
    {
        yield return Fact.Amount("amount", EntryWords.MoneyOf(row), label ?? EntryWords.Kind(row) + " anotado");
        if (row.Category is { } category)
        {
            yield return Fact.OfCategory("category", category, "categoría");
        }

        if (row.Merchant is { } merchant)
        {
            yield return Fact.OfText("merchant", merchant, "comercio");
        }

        if (row.PaymentMethod is { } method)
        {
            yield return Fact.OfText("payment_method", EntryWords.Method(method), "forma de pago");
        }

        if (row.Installments is { } count)
        {
            var parts = InstalmentPlan.Split(EntryWords.MoneyOf(row), count, row.OccurredOn);
            yield return Fact.Count("installments", count, "cuotas");
            yield return Fact.Amount("installment_amount", parts[0].Amount, "primera cuota");
            if (parts[^1].Amount != parts[0].Amount)
            {
                yield return Fact.Amount("installment_next", parts[^1].Amount, "cuotas siguientes");
            }
        }

        yield return Fact.OfDate("date", row.OccurredOn, "fecha");
    }

    /// <summary>One of several records of a text.</summary>
    public static IEnumerable<Fact> Item(Transaction row, int number)
    {
        yield return Fact.Amount($"item_{number}", EntryWords.MoneyOf(row), row.Merchant ?? CategoryLabel.Of(row.Category));
        if (row.Category is { } category)
        {
            yield return Fact.OfCategory($"item_{number}_category", category, "categoría");
        }
    }
}
