using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>A learned projection as text: a head, then one stem a line with its direction as signed bytes in base64.</summary>
internal static class ProjectionText
{
    // "gus-projection 1 80 0.0123": form, its version, dimensions, value of one step.
    private const string Head = "gus-projection 1";

    public static string Write(IReadOnlyDictionary<string, float[]> directions)
    {
        var largest = directions.Values.SelectMany(d => d).Select(MathF.Abs).DefaultIfEmpty(0).Max();
        var step = largest == 0 ? 1f : largest / sbyte.MaxValue;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Head} {LearnedProjection.Dimensions} {step:R}\n");
        foreach (var (stem, direction) in directions.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var steps = direction.Select(value => (sbyte)MathF.Round(value / step)).ToArray();
            if (Array.Exists(steps, s => s != 0))
            {
                text.Append(CultureInfo.InvariantCulture, $"{stem} {Convert.ToBase64String(MemoryMarshal.AsBytes(steps.AsSpan()))}\n");
            }
        }

        return text.ToString();
    }

    /// <exception cref="FormatException">Another version or dimension, or a line is broken.</exception>
    public static LearnedProjection Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var head = string.Create(CultureInfo.InvariantCulture, $"{Head} {LearnedProjection.Dimensions} ");
        if (lines.Length == 0 || !lines[0].StartsWith(head, StringComparison.Ordinal))
        {
            throw new FormatException($"Not a projection: it must begin with \"{head}\".");
        }

        var step = float.Parse(lines[0][head.Length..], CultureInfo.InvariantCulture);
        return new LearnedProjection(lines.Skip(1).Select(line => line.Split(' ')).ToDictionary(
            parts => parts[0], parts => Direction(parts, step), StringComparer.Ordinal));
    }

    private static float[] Direction(string[] parts, float step)
    {
        var bytes = parts.Length == 2 ? Convert.FromBase64String(parts[1]) : [];
        return bytes.Length == LearnedProjection.Dimensions
            ? [.. bytes.Select(b => (sbyte)b * step)]
            : throw new FormatException($"The direction of \"{parts[0]}\" is broken.");
    }
}
