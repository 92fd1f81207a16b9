namespace FinCoach.Domain.Retrieval;

/// <summary>One ranking and its say among the others.</summary>
/// <param name="Best">Chunks, best first.</param>
public sealed record Ranking(IReadOnlyList<int> Best, double Weight);

/// <summary>Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009), with a weight for each ranking: scores of different scales never meet.</summary>
public static class RankFusion
{
    /// <summary>All chunks of all rankings, best first; equal ones by their number, so that the order never varies.</summary>
    public static IReadOnlyList<Scored> Fuse(double offset, params IReadOnlyList<Ranking> rankings)
    {
        var scores = new Dictionary<int, double>();
        foreach (var ranking in rankings)
        {
            for (var rank = 0; rank < ranking.Best.Count; rank++)
            {
                var chunk = ranking.Best[rank];
                scores[chunk] = scores.GetValueOrDefault(chunk) + (ranking.Weight / (offset + rank + 1));
            }
        }

        return [.. scores.Select(s => new Scored(s.Key, s.Value)).OrderByDescending(s => s.Score).ThenBy(s => s.Chunk)];
    }
}
