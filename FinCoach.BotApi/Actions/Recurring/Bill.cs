using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>How something recurring is spoken of.</summary>
internal static class Bill
{
    /// <summary><c>gym</c>, <c>netflix</c>, <c>vivienda</c>; <c>ingreso</c> or <c>gasto</c> when nothing names it.</summary>
    public static string NameOf(RecurringEntry entry) =>
        entry.Merchant ?? entry.Name
        ?? (entry.Category is { } category ? CategoryLabel.Of(category) : entry.Kind == TransactionKind.Income ? "ingreso" : "gasto");

    /// <summary><c>cada mes</c>.</summary>
    public static string Every(Recurrence recurrence) => recurrence switch
    {
        Recurrence.Daily => "cada día",
        Recurrence.Weekly => "cada semana",
        Recurrence.Monthly => "cada mes",
        _ => throw new InvalidOperationException($"A recurrence without words: {recurrence}."),
    };

    public static Money AmountOf(RecurringEntry entry) => new(entry.Amount, entry.Currency);

    /// <summary><c>gym, $25.000 cada mes</c>.</summary>
    public static string Line(RecurringEntry entry) => $"{NameOf(entry)}, {MoneyFormat.Format(AmountOf(entry))} {Every(entry.Recurrence)}";

    /// <summary>The facts that every reply about it states.</summary>
    public static List<Fact> Facts(RecurringEntry entry) =>
    [
        Fact.OfText("name", NameOf(entry), "pago fijo"),
        Fact.Amount("amount", AmountOf(entry), entry.Kind == TransactionKind.Income ? "ingreso fijo" : "pago fijo"),
        Fact.OfText("recurrence", Every(entry.Recurrence), "frecuencia"),
    ];

    /// <summary>The first day after another on which it falls due.</summary>
    public static DateOnly NextAfter(RecurringEntry entry, DateOnly day) =>
        new DueDays(entry.AnchorOn, entry.Recurrence).After(day);
}
