namespace FinCoach.Domain.Retrieval;

/// <summary>Maximal marginal relevance (Carbonell and Goldstein, 1998): passages that answer, and not the same one five times.</summary>
public static class Mmr
{
    /// <summary>Up to <paramref name="count"/> of the candidates. The first is always the best; scores are scaled to it.</summary>
    /// <param name="candidates">Best first, scores above 0.</param>
    /// <param name="likeness">Of two chunks by number, 0 to 1.</param>
    /// <param name="diversity">0 keeps the order.</param>
    public static IReadOnlyList<Scored> Select(
        IReadOnlyList<Scored> candidates, Func<int, int, double> likeness, double diversity, int count)
    {
        var chosen = new List<Scored>();
        var left = candidates.ToList();
        var top = left.Count == 0 ? 1 : Math.Max(left[0].Score, double.Epsilon);
        while (left.Count > 0 && chosen.Count < count)
        {
            var next = left.MaxBy(c => ((1 - diversity) * c.Score / top)
                - (diversity * chosen.Select(o => likeness(o.Chunk, c.Chunk)).DefaultIfEmpty(0).Max()));
            chosen.Add(next);
            left.Remove(next);
        }

        return chosen;
    }
}
