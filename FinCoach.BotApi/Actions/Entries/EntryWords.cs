using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Instalments;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Records in exact Spanish words.</summary>
internal static class EntryWords
{
    public static string Kind(Transaction row) => row.Kind == TransactionKind.Income ? "ingreso" : "gasto";

    public static Money MoneyOf(Transaction row) => new(row.Amount, row.Currency);

    /// <summary><c>gasto de $5.500 en transporte (uber), ayer</c>.</summary>
    public static string Of(Transaction row, DateOnly today) =>
        $"{Kind(row)} de {MoneyFormat.Format(MoneyOf(row))}"
        + (row.Category is { } category ? $" en {CategoryLabel.Of(category)}" : "")
        + (row.Merchant is { } merchant ? $" ({merchant})" : EntryName.Beside(row))
        + (row.Installments is { } count ? $" en {count} cuotas" : "")
        + (row.PaymentMethod is { } method ? $" {Method(method)}" : "")
        + $", {SpanishDays.Of(row.OccurredOn, today)}";

    /// <summary><c>jumbo, ayer</c>, <c>entretención (cine), ayer</c>: what a list calls a record.</summary>
    public static string Label(Transaction row, DateOnly day, DateOnly today) =>
        $"{row.Merchant ?? CategoryLabel.Of(row.Category) + EntryName.Beside(row)}, {SpanishDays.Of(day, today)}";

    /// <summary><c>con débito</c>.</summary>
    public static string Method(PaymentMethod method) => method switch
    {
        PaymentMethod.Cash => "en efectivo",
        PaymentMethod.Debit => "con débito",
        PaymentMethod.Credit => "con crédito",
        _ => "por transferencia",
    };

    /// <summary><c> Son 3 cuotas de $15.330 al mes.</c>; empty for what was paid at once.</summary>
    public static string Instalments(Transaction row)
    {
        if (row.Installments is not { } count)
        {
            return "";
        }

        var parts = InstalmentPlan.Split(MoneyOf(row), count, row.OccurredOn);
        var (first, other) = (MoneyFormat.Format(parts[0].Amount), MoneyFormat.Format(parts[^1].Amount));
        return parts[0].Amount == parts[^1].Amount
            ? $" Son {count} cuotas de {first} al mes."
            : $" Son {count} cuotas: la primera de {first} y las demás de {other} al mes.";
    }
}
