using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>Which of a person's recurring entries a text speaks of.</summary>
internal static class BillMatch
{
    /// <summary>Those named in the text; else those of its categories; else the only one there is, when the text says "pago fijo" alone.</summary>
    public static IReadOnlyList<RecurringEntry> In(Turn turn, IReadOnlyList<RecurringEntry> entries)
    {
        var words = $" {Letters.Fold(turn.Text)} ";
        var named = entries.Where(e => IsSaid(e.Merchant, words) || IsSaid(e.Name, words)).ToList();
        if (named.Count > 0)
        {
            return named;
        }

        var categories = BillName.CategoriesIn(turn.Text).ToHashSet();
        if (turn.Slots.Category is { } category)
        {
            categories.Add(category);
        }

        return [.. entries.Where(e => e.Category is { } own && categories.Contains(own))];
    }

    /// <summary>The entry that a new one would be a second copy of.</summary>
    public static RecurringEntry? Same(RecurringEntry entry, IReadOnlyList<RecurringEntry> entries) => entries.FirstOrDefault(e =>
        e.Kind == entry.Kind && e.Recurrence == entry.Recurrence && e.Category == entry.Category
        && Letters.Fold(Bill.NameOf(e)) == Letters.Fold(Bill.NameOf(entry)));

    private static bool IsSaid(string? name, string words) =>
        name is not null && words.Contains($" {Letters.Fold(name)}", StringComparison.Ordinal);
}
