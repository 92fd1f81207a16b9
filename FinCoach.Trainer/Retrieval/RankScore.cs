using System.Text.Json.Serialization;

namespace FinCoach.Trainer.Retrieval;

/// <summary>How high the first right answer stands.</summary>
/// <param name="R1">Share of questions with a right answer in the first place.</param>
/// <param name="R5">… among the first five.</param>
/// <param name="R10">… among the first ten.</param>
/// <param name="Mrr10">Mean of 1 / place, 0 beyond ten.</param>
internal sealed record RankScore(
    [property: JsonPropertyName("r1")] double R1,
    [property: JsonPropertyName("r5")] double R5,
    [property: JsonPropertyName("r10")] double R10,
    [property: JsonPropertyName("mrr10")] double Mrr10)
{
    private const int Deepest = 10;

    /// <summary>The score of places counted from 0; null where no right answer was found.</summary>
    public static RankScore Of(IReadOnlyCollection<int?> places)
    {
        double Share(int within) => Math.Round(places.Count(p => p < within) / (double)Math.Max(1, places.Count), 4);
        var mrr = places.Sum(p => p < Deepest ? 1.0 / (p.Value + 1) : 0) / Math.Max(1, places.Count);
        return new RankScore(Share(1), Share(5), Share(Deepest), Math.Round(mrr, 4));
    }
}
