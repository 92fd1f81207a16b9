using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Masks;

/// <summary>Reads a masking set (nlu.md): JSON Lines of <c>{"id","text","spans":[{"start","end","type"}]}</c>.</summary>
internal static class MaskSet
{
    /// <exception cref="FormatException">A line is no row of a masking set; the message says which and why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<LabelledText> Read(string path)
    {
        var rows = new List<LabelledText>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(Row(line, $"{path}:{number}"));
            }
        }

        return rows.Count > 0 ? rows : throw new FormatException($"{path}: the set has no rows.");
    }

    private static LabelledText Row(string line, string place)
    {
        try
        {
            var row = JsonSerializer.Deserialize<LabelledText>(line, DomainJson.Options);
            return row is { Text: not null, Spans: not null } && row.Spans.All(span => Fits(span, row.Text))
                ? row with { Spans = [.. row.Spans.OrderBy(span => span.Start)] }
                : throw new FormatException($"{place}: a row needs \"text\" and \"spans\" inside it.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{place}: {e.Message}", e);
        }
    }

    private static bool Fits(MaskSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
}
