using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>A chunk as posting lists see it.</summary>
internal readonly record struct CountedChunk(int No, int[] Terms, short[] Counts, int Length);

/// <summary>One posting list: the chunks that a term weighs most in, heaviest first.</summary>
internal sealed record PostingList(int Term, int DocumentFrequency, int[] Chunks, float[] Weights)
{
    /// <summary>
    /// Entries of a list at most. A term in more chunks is so common that the chunks beyond could only matter together with other
    /// terms, and then those terms' lists bring them.
    /// </summary>
    public const int Longest = 1024;

    /// <summary>The lists of all terms of a version.</summary>
    public static IEnumerable<PostingList> Of(IReadOnlyCollection<CountedChunk> chunks, double averageLength)
    {
        var postings = new Dictionary<int, List<(int No, float Weight)>>();
        foreach (var chunk in chunks)
        {
            for (var i = 0; i < chunk.Terms.Length; i++)
            {
                if (!postings.TryGetValue(chunk.Terms[i], out var list))
                {
                    postings[chunk.Terms[i]] = list = [];
                }

                list.Add((chunk.No, (float)Bm25.Weight(chunk.Counts[i], chunk.Length, averageLength)));
            }
        }

        foreach (var (term, list) in postings)
        {
            var heaviest = list.OrderByDescending(p => p.Weight).ThenBy(p => p.No).Take(Longest).ToList();
            yield return new PostingList(term, list.Count, [.. heaviest.Select(p => p.No)], [.. heaviest.Select(p => p.Weight)]);
        }
    }
}
