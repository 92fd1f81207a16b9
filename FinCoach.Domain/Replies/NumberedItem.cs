using System.Globalization;

namespace FinCoach.Domain.Replies;

/// <summary>One line of a list or breakdown: <c>item_2</c> with the category or label that belongs to it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Value">The fact <c>item_N</c>.</param>
/// <param name="Name">The fact <c>item_N_category</c> (or <c>item_N_label</c>), when there is one.</param>
public sealed record NumberedItem(int Number, Fact Value, Fact? Name)
{
    private const string Prefix = "item_";

    /// <summary>What the line is called: its category, else its own label.</summary>
    public string Title => Name is { } name && FactText.Of(name) is { Length: > 0 } text ? text : Value.Label;

    /// <summary>2 for <c>item_2</c>; null for any other id.</summary>
    public static int? NumberOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
