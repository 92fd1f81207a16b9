using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>What people call a record: the word of their text, by which they mean it again later ("el del cine").</summary>
internal static class EntryName
{
    /// <summary>The word for one entry of a text; null when none is said, or several of one category could share it.</summary>
    public static string? Of(Turn turn, Entry entry, IReadOnlyList<Entry> all)
    {
        if ((entry.Category ?? turn.Slots.Category) is not { } category || entry.Merchant is not null
            || all.Count(e => e.Category == entry.Category) > 1)
        {
            return null;
        }

        // A figure in a name would be one that no fact accounts for.
        return BillName.In(turn.Text, category) is { } name && !name.Any(char.IsAsciiDigit) ? name : null;
    }

    /// <summary>Whether a text says the record's own word.</summary>
    public static bool IsSaid(Transaction row, string text) =>
        row.Name is { } name
        && $" {string.Join(' ', Words(text))} ".Contains($" {string.Join(' ', Words(name))} ", StringComparison.Ordinal);

    /// <summary><c> (bar)</c> where the word says more than the category does.</summary>
    public static string Beside(Transaction row) => row is { Merchant: null, Name: { } name }
        && !Letters.Fold(CategoryLabel.Of(row.Category)).Contains(Letters.Fold(name), StringComparison.Ordinal)
        ? $" ({name})"
        : "";

    private static string[] Words(string text) => Letters.Fold(text).Split(
        [' ', ',', '.', ';', ':', '!', '?', '¿', '¡', '"', '(', ')', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
