using System.Text;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Learning;

/// <summary>
/// Takes the facts out of a reply and leaves their places: <c>Anotado: $12.990 en ropa.</c> becomes <c>Anotado: {amount} en {category}.</c>
/// What stays is a way of speaking, and no longer about anybody.
/// </summary>
internal static class Delexicaliser
{
    /// <summary>The reply with places; <c>Ambiguous</c> when a figure in it could be either of two facts.</summary>
    public static (string Text, bool Ambiguous) Run(string reply, FactSheet facts)
    {
        var places = Places(facts);
        var text = new StringBuilder(reply.Length);
        var ambiguous = false;
        for (var i = 0; i < reply.Length;)
        {
            if (places.Find(p => StandsAt(reply, i, p.Text)) is { Text: { } found } place)
            {
                text.Append('{').Append(place.Slot).Append('}');
                ambiguous |= place.Shared;
                i += found.Length;
            }
            else
            {
                text.Append(reply[i++]);
            }
        }

        return (text.ToString(), ambiguous);
    }

    // Longest first, so that the date in a list does not break the list.
    private static List<Place> Places(FactSheet facts)
    {
        var places = new List<(string Text, string Slot)>();
        foreach (var composed in new[] { SlotText.Items, SlotText.Period, SlotText.Records })
        {
            Add(places, SlotText.Of(composed, facts), composed);
        }

        foreach (var fact in facts.All.Where(IsSpoken))
        {
            Add(places, FactText.Of(fact), fact.Id);
            if (fact.Kind == FactKind.Date)
            {
                Add(places, FactText.Of(fact, fullDate: true), fact.Id + ":full");
            }
        }

        return [.. places
            .GroupBy(p => p.Text, StringComparer.Ordinal)
            .Select(g => new Place(g.Key, g.First().Slot, g.Select(p => p.Slot).Distinct(StringComparer.Ordinal).Skip(1).Any()))
            .OrderByDescending(p => p.Text.Length).ThenBy(p => p.Slot, StringComparer.Ordinal)];
    }

    private static bool IsSpoken(Fact fact) =>
        fact.Id is not (ReplyRequest.ActFact or ReplyRequest.PlainFact) && !fact.Id.StartsWith("item_", StringComparison.Ordinal);

    private static void Add(List<(string Text, string Slot)> places, string? text, string slot)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            places.Add((text, slot));
        }
    }

    // "$1.000" is not in "$1.000.000", nor "ropa" in "europa".
    private static bool StandsAt(string reply, int at, string text)
    {
        var end = at + text.Length;
        return reply.AsSpan(at).StartsWith(text, StringComparison.Ordinal)
            && !(at > 0 && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(reply[at - 1]))
            && !(end < reply.Length && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(reply[end]))
            && !(end + 1 < reply.Length && char.IsAsciiDigit(text[^1]) && reply[end] is '.' or ',' && char.IsAsciiDigit(reply[end + 1]));
    }

    private sealed record Place(string Text, string Slot, bool Shared);
}
