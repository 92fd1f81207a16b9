using System.Globalization;

namespace FinCoach.Domain.Replies;

/// <summary>One line of a list or breakdown: <c>item_2</c> with the category or label that belongs to it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Value">The fact <c>item_N</c>.</param>
/// <param name="Name">The fact <c>item_N_category</c> (or <c>item_N_label</c>), when there is one.</param>
public sealed record NumberedItem(int Number, Fact Value, Fact? Name)
{
    private const string Prefix = "item_";

    // Labels that name the kind of value, not the line itself.
    private static readonly string[] Generic = ["monto", "ítem", "item", "gasto", "ingreso", "registro", "total"];

    /// <summary>What the line is called: its own label (a merchant, say), its category behind it when that says more.</summary>
    public string Title
    {
        get
        {
            var name = Name is null ? "" : FactText.Of(Name);
            var isGeneric = Value.Label == Value.Id || Generic.Contains(Value.Label, StringComparer.OrdinalIgnoreCase);
            return name.Length == 0 || name == Value.Label ? Value.Label
                : isGeneric ? name
                : $"{Value.Label} ({name})";
        }
    }

    /// <summary>2 for <c>item_2</c>; null for any other id.</summary>
    public static int? NumberOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
