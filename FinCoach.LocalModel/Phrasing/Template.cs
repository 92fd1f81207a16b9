using System.Text;
using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>
/// A phrasing with places for facts: <c>Anotado: {amount}[ en {category}].</c> A part in brackets is left out when its fact is
/// absent; a place outside brackets must be filled. A template holds no digit: figures come from facts alone.
/// </summary>
internal sealed class Template
{
    private readonly IReadOnlyList<Segment> _segments;

    public Template(string text)
    {
        Text = text;
        _segments = Parse(text);
        Slots = _segments.SelectMany(s => Names(s.Text)).ToHashSet(StringComparer.Ordinal);
    }

    public string Text { get; }

    /// <summary>The ids of the places, optional ones too.</summary>
    public IReadOnlySet<string> Slots { get; }

    /// <summary>The phrasing with its facts in; null when a required one is absent.</summary>
    public string? Render(FactSheet facts)
    {
        var rendered = new StringBuilder();
        foreach (var segment in _segments)
        {
            var part = Filled(segment.Text, facts);
            if (part is null && !segment.Optional)
            {
                return null;
            }

            rendered.Append(part);
        }

        return rendered.Replace("\\n", "\n").ToString();
    }

    private static string? Filled(string text, FactSheet facts)
    {
        var filled = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            if (SlotText.Of(text[(open + 1)..close], facts) is not { } value)
            {
                return null;
            }

            filled.Append(text, at, open - at).Append(value);
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static IEnumerable<string> Names(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            yield return text[(open + 1)..text.IndexOf('}', open)];
        }
    }

    private static List<Segment> Parse(string text)
    {
        var parsed = new List<Segment>();
        var at = 0;
        while (text.IndexOf('[', at) is >= 0 and var open)
        {
            var close = text.IndexOf(']', open);
            parsed.Add(new Segment(text[at..open], Optional: false));
            parsed.Add(new Segment(text[(open + 1)..close], Optional: true));
            at = close + 1;
        }

        parsed.Add(new Segment(text[at..], Optional: false));
        return parsed;
    }

    private sealed record Segment(string Text, bool Optional);
}
