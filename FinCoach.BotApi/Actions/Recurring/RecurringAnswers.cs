using FinCoach.BotApi.Actions.Effects;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>What is said about recurring money, and written where it changes: pure.</summary>
internal static class RecurringAnswers
{
    /// <summary>A new one.</summary>
    public static Decision Set(RecurringEntry entry, Turn turn)
    {
        var facts = Bill.Facts(entry);
        facts.Add(Fact.OfDate("next_date", entry.NextOn, "próxima vez"));
        var first = "";
        if (entry.AnchorOn <= turn.Today)
        {
            facts.Add(Fact.OfDate("date", entry.AnchorOn, "primera vez"));
            first = $" Ya queda el de {SpanishDays.Of(entry.AnchorOn, turn.Today)}.";
        }

        var what = entry.Kind == TransactionKind.Income ? "Anoté un ingreso fijo" : "Anoté un pago fijo";
        return Decision.Say(
            Acts.RecurringSet, $"{what}: {Bill.Line(entry)}.{Contracted(first)} El próximo es el {SpanishDays.Long(entry.NextOn, turn.Today)}.", facts);
    }

    /// <summary>Several of one text.</summary>
    public static Decision SetSeveral(IReadOnlyList<RecurringEntry> entries, Turn turn)
    {
        var facts = Items(entries);
        facts.Add(Fact.OfDate("next_date", entries[0].NextOn, "próxima vez"));
        return Decision.Say(
            Acts.RecurringSetSeveral,
            $"Anoté {entries.Count} pagos fijos:\n{Lines(entries)}\nLos próximos son el {SpanishDays.Long(entries[0].NextOn, turn.Today)}.",
            facts);
    }

    /// <summary>Another amount, from the next time on.</summary>
    public static Decision Changed(RecurringEntry entry, Money amount, Turn turn)
    {
        var change = Effect.Update(entry, e => (e.Amount, e.Currency) = (amount.Value, amount.Currency));
        var after = (RecurringEntry)change.After;
        return Decision.Say(
            Acts.RecurringChanged,
            $"Cambié {Bill.NameOf(entry)}: de {MoneyFormat.Format(Bill.AmountOf(entry))} a {MoneyFormat.Format(amount)} {Bill.Every(entry.Recurrence)}, "
            + $"desde el {SpanishDays.Long(entry.NextOn, turn.Today)}.",
            [
                .. Bill.Facts(after),
                Fact.Amount("before", Bill.AmountOf(entry), "monto anterior"),
                Fact.OfDate("next_date", entry.NextOn, "próxima vez"),
            ]) with
        { Effects = [change] };
    }

    /// <summary>No more of it; what was noted stays.</summary>
    public static Decision Ended(RecurringEntry entry, Turn turn) => Decision.Say(
        Acts.RecurringEnded,
        $"Desde ahora no anoto más {Bill.Line(entry)}. Lo que ya estaba anotado queda igual.",
        Bill.Facts(entry)) with
    { Effects = [Effect.Remove(entry, turn.Now)] };

    /// <summary>All that goes on.</summary>
    public static Decision Listed(IReadOnlyList<RecurringEntry> entries, Turn turn)
    {
        if (entries.Count == 0)
        {
            return Unknown(turn);
        }

        var facts = Items(entries);
        return Decision.Say(
            Acts.RecurringList,
            $"{turn.Say("Tus", "Sus")} pagos e ingresos fijos:\n{string.Join('\n', entries.Select(e => $"- {Bill.Line(e)}; el próximo, {SpanishDays.Long(e.NextOn, turn.Today)}"))}",
            facts);
    }

    /// <summary>There is nothing to speak of.</summary>
    public static Decision Unknown(Turn turn) => Decision.Say(
        Acts.RecurringUnknown,
        turn.Say(
            "No tengo anotado ese pago fijo. Puedes decirme \"pago 350 lucas de arriendo todos los 5\" y lo anoto cada mes.",
            "No tengo anotado ese pago fijo. Puede decirme \"pago 350 lucas de arriendo todos los 5\" y lo anoto cada mes."));

    /// <summary>More than one fits.</summary>
    public static Decision Which(IReadOnlyList<RecurringEntry> entries, Turn turn) => Decision.Say(
        "clarify_recurring",
        $"{turn.Say("Tienes", "Tiene")} más de uno. {turn.Say("Dime", "Dígame")} cuál por su nombre:\n{Lines(entries)}",
        Items(entries));

    private static string Lines(IReadOnlyList<RecurringEntry> entries) => string.Join('\n', entries.Select(e => $"- {Bill.Line(e)}"));

    private static List<Fact> Items(IReadOnlyList<RecurringEntry> entries)
    {
        var facts = entries.SelectMany((e, i) => new[]
        {
            Fact.Amount($"item_{i + 1}", Bill.AmountOf(e), Bill.NameOf(e)),
            Fact.OfText($"item_{i + 1}_recurrence", Bill.Every(e.Recurrence), "frecuencia"),
            Fact.OfDate($"item_{i + 1}_date", e.NextOn, "próxima vez"),
        }).ToList();
        facts.Add(Fact.Count("count", entries.Count, "pagos fijos"));
        return facts;
    }

    // "el de el 5 de noviembre" is "el del 5 de noviembre".
    private static string Contracted(string text) => text.Replace(" de el ", " del ", StringComparison.Ordinal);
}
