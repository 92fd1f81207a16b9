namespace FinCoach.Domain.Statistics;

/// <summary>Agreement between raters beyond chance: 1 is perfect, 0 is chance. Null where chance leaves nothing to agree on.</summary>
public static class Kappa
{
    /// <summary>Cohen's kappa (1960) of two raters over the same items.</summary>
    public static double? Cohen<T>(IReadOnlyList<(T First, T Second)> items)
        where T : notnull
    {
        if (items.Count == 0)
        {
            return null;
        }

        var observed = items.Count(i => i.First.Equals(i.Second)) / (double)items.Count;
        var second = items.GroupBy(i => i.Second).ToDictionary(g => g.Key, g => g.Count() / (double)items.Count);
        var expected = items.GroupBy(i => i.First).Sum(g => g.Count() / (double)items.Count * second.GetValueOrDefault(g.Key));
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }

    /// <summary>Fleiss' kappa (1971); every item has the same number of ratings, two or more.</summary>
    /// <exception cref="ArgumentException">The items have different numbers of ratings, or fewer than two.</exception>
    public static double? Fleiss<T>(IReadOnlyList<IReadOnlyList<T>> items)
        where T : notnull
    {
        if (items.Count == 0)
        {
            return null;
        }

        var raters = items[0].Count;
        if (raters < 2 || items.Any(i => i.Count != raters))
        {
            throw new ArgumentException("Every item needs the same number of ratings, two or more.", nameof(items));
        }

        var observed = items.Average(i => i.GroupBy(r => r).Sum(g => g.Count() * (g.Count() - 1.0)) / (raters * (raters - 1.0)));
        var expected = items.SelectMany(i => i).GroupBy(r => r).Sum(g => Math.Pow(g.Count() / (double)(items.Count * raters), 2));
        return expected >= 1 - 1e-12 ? null : (observed - expected) / (1 - expected);
    }
}
