namespace FinCoach.Domain.Retrieval;

/// <summary>BM25 over texts in memory: evaluation on any corpus, and the yardstick of what PostgreSQL ranks.</summary>
public sealed class TermIndex
{
    private readonly TermCounts[] _texts;
    private readonly Dictionary<int, List<int>> _postings = [];

    /// <param name="texts">A text's number is its place.</param>
    public TermIndex(IEnumerable<TermCounts> texts)
    {
        _texts = [.. texts];
        AverageLength = _texts.Length == 0 ? 0 : _texts.Average(t => t.Length);
        for (var i = 0; i < _texts.Length; i++)
        {
            foreach (var term in _texts[i].Terms)
            {
                if (!_postings.TryGetValue(term, out var postings))
                {
                    _postings[term] = postings = [];
                }

                postings.Add(i);
            }
        }
    }

    /// <summary>Mean count of terms.</summary>
    public double AverageLength { get; }

    /// <summary>How telling a term is here; a term of no text as much as one of a single text.</summary>
    public double Idf(int term) => Bm25.Idf(_texts.Length, _postings.TryGetValue(term, out var postings) ? postings.Count : 0);

    /// <summary>The best texts for a question; only such as share a term with it.</summary>
    public IReadOnlyList<Scored> Search(IReadOnlyList<WeightedTerm> question, int count)
    {
        var scores = new Dictionary<int, double>();
        foreach (var (term, weight) in question)
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                continue;
            }

            var idf = weight * Bm25.Idf(_texts.Length, postings.Count);
            foreach (var text in postings)
            {
                scores[text] = scores.GetValueOrDefault(text)
                    + (idf * Bm25.Weight(_texts[text].CountOf(term), _texts[text].Length, AverageLength));
            }
        }

        return [.. scores.Select(s => new Scored(s.Key, s.Value)).OrderByDescending(s => s.Score).ThenBy(s => s.Chunk).Take(count)];
    }
}
