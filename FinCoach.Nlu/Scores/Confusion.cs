namespace FinCoach.Nlu.Scores;

/// <summary>How often each gold label was answered by each label, and the scores that follow from it.</summary>
public sealed class Confusion
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> cells = new(StringComparer.Ordinal);

    /// <summary>Gold label → predicted label → count; only what happened is there.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<string, int>> Cells => cells;

    /// <summary>Rows counted.</summary>
    public int Total { get; private set; }

    /// <summary>Rows whose label was right.</summary>
    public int Right { get; private set; }

    /// <summary>Share of right labels, 0 to 1.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Right / Total;

    public void Add(string gold, string predicted)
    {
        if (!cells.TryGetValue(gold, out var row))
        {
            cells[gold] = row = new SortedDictionary<string, int>(StringComparer.Ordinal);
        }

        row[predicted] = row.GetValueOrDefault(predicted) + 1;
        Total++;
        Right += gold == predicted ? 1 : 0;
    }

    /// <summary>F1 of one label; 0 when it was never right.</summary>
    public double F1(string label)
    {
        var right = cells.TryGetValue(label, out var row) ? row.GetValueOrDefault(label) : 0;
        var gold = row?.Values.Sum() ?? 0;
        var predicted = cells.Values.Sum(r => r.GetValueOrDefault(label));
        return right == 0 ? 0 : 2.0 * right / (gold + predicted);
    }

    /// <summary>Mean F1 over the gold labels of the set, each counting the same.</summary>
    public double MacroF1() => cells.Count == 0 ? 0 : cells.Keys.Average(F1);

    /// <summary>Mean F1 over the most frequent gold labels.</summary>
    public double MacroF1(int top) => cells.Count == 0
        ? 0
        : cells.OrderByDescending(c => c.Value.Values.Sum()).ThenBy(c => c.Key, StringComparer.Ordinal).Take(top).Average(c => F1(c.Key));
}
