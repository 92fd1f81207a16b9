using FinCoach.Domain.Calendar;
using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>What goes into the places of a template: a fact, or what is made of several.</summary>
internal static class SlotText
{
    /// <summary>The lines <c>item_1</c>, <c>item_2</c>, ….</summary>
    public const string Items = "items";

    /// <summary>The same lines of several budgets: spent, limit, share and what is left of each.</summary>
    public const string Budgets = "budgets";

    /// <summary>The same lines of several goals: saved, target, share, what is missing and the pace of each.</summary>
    public const string Goals = "goals";

    /// <summary>From <c>period_from</c> and <c>period_to</c>.</summary>
    public const string Period = "period";

    /// <summary>From <c>count</c>: "1 registro", "3 registros".</summary>
    public const string Records = "records";

    /// <summary>The same from <c>previous_from</c> and <c>previous_to</c>.</summary>
    public const string PreviousPeriod = "previous_period";

    /// <summary>From <c>change</c> and <c>change_percent</c>: "$8.000 más (12,5 %)".</summary>
    public const string ChangeSaid = "change_said";

    private const string Full = ":full";
    private const string Label = ":label";

    /// <summary>
    /// The text of a place; null when its facts are absent. <c>{date:full}</c> writes the year, <c>{amount:label}</c> says what the value is.
    /// </summary>
    public static string? Of(string slot, FactSheet facts) => slot switch
    {
        Items => ItemLines(facts),
        Budgets => StandingLines.OfBudgets(facts),
        Goals => StandingLines.OfGoals(facts),
        Period => PeriodPhrase(facts, "period"),
        PreviousPeriod => PeriodPhrase(facts, "previous"),
        ChangeSaid => Change(facts),
        Records => facts.Text("count") is { } count ? $"{count} {(count == "1" ? "registro" : "registros")}" : null,
        _ when slot.EndsWith(Label, StringComparison.Ordinal) => facts[slot[..^Label.Length]]?.Label,
        _ when slot.EndsWith(Full, StringComparison.Ordinal) => facts.Text(slot[..^Full.Length], fullDate: true),
        _ => facts.Text(slot),
    };

    /// <summary>Whether a template with these places says the fact of this id.</summary>
    public static bool Covers(IReadOnlySet<string> slots, string factId) =>
        slots.Contains(factId)
        || slots.Contains(factId + Full)
        || (factId.StartsWith("item_", StringComparison.Ordinal) && (slots.Contains(Items) || slots.Contains(Budgets) || slots.Contains(Goals)))
        || (factId == "count" && slots.Contains(Records))
        || (factId is "period_from" or "period_to" && slots.Contains(Period))
        || (factId is "previous_from" or "previous_to" && slots.Contains(PreviousPeriod))
        || (factId is "change" or "change_percent" && slots.Contains(ChangeSaid));

    private static string? ItemLines(FactSheet facts) =>
        facts.Items is { Count: > 0 } items
            ? string.Join('\n', items.Select(i => ItemLine(i, facts))) + (facts["count"]?.Number > items.Count && IsList(facts) ? "\n• … y más" : "")
            : null;

    // In a breakdown the count is of records, not of lines.
    private static bool IsList(FactSheet facts) => facts.Act == Acts.SpendingList;

    // "• supermercado (jumbo), 20 de noviembre: $12.990 (30 %)"
    private static string ItemLine(NumberedItem item, FactSheet facts)
    {
        var id = item.Value.Id;
        var merchant = facts.Text(id + "_merchant") is { } name ? $" ({name})" : "";
        var day = facts.Text(id + "_date") is { } date ? $", {date}" : "";
        var share = facts.Text(id + "_percent") is { } percent ? $" ({percent})" : "";
        var rhythm = facts.Text(id + "_recurrence") is { } every ? " " + every : "";
        return $"• {item.Title}{merchant}{day}: {FactText.Of(item.Value)}{rhythm}{share}";
    }

    // The label says the direction: "más que antes", "menos que antes".
    private static string? Change(FactSheet facts)
    {
        if (facts.Text("change") is not { } change)
        {
            return null;
        }

        var direction = facts["change"]!.Label.StartsWith("más", StringComparison.Ordinal) ? "más" : "menos";
        return $"{change} {direction}{(facts.Text("change_percent") is { } percent ? $" ({percent})" : "")}";
    }

    // A whole month is named; one day is a day; anything else is a range.
    private static string? PeriodPhrase(FactSheet facts, string prefix)
    {
        if (facts[prefix + "_from"]?.Date is not { } from || facts[prefix + "_to"]?.Date is not { } to)
        {
            return null;
        }

        if (from == to)
        {
            return $"el {DateText.Day(from)}";
        }

        var isMonth = from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
        if (isMonth)
        {
            return $"en {SpanishMonths.Name(from.Month)} de {DateText.Full(from)[^4..]}";
        }

        if ((from.Year, from.Month) == (to.Year, to.Month))
        {
            return $"entre el {from.Day} y el {DateText.Day(to)}";
        }

        return from.Year == to.Year
            ? $"entre el {DateText.Day(from)} y el {DateText.Day(to)}"
            : $"entre el {DateText.Full(from)} y el {DateText.Full(to)}";
    }
}
