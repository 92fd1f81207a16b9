namespace FinCoach.Domain.Retrieval;

/// <summary>Different words for one thing, as stems: "línea de sobregiro" also looks for "línea de crédito".</summary>
public sealed class Synonyms
{
    public static readonly Synonyms None = new([]);

    private readonly Dictionary<int, List<(IReadOnlyList<int> Words, int Group)>> _byFirst = [];
    private readonly List<IReadOnlyList<IReadOnlyList<int>>> _groups = [];

    /// <param name="groups">Each the wordings of one thing.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var wordings in groups)
        {
            var stems = wordings.Select(SearchTerms.Of).Where(w => w.Count > 0).ToList();
            foreach (var words in stems)
            {
                if (!_byFirst.TryGetValue(words[0], out var starting))
                {
                    _byFirst[words[0]] = starting = [];
                }

                starting.Add((words, _groups.Count));
            }

            _groups.Add(stems);
        }
    }

    /// <summary>
    /// Terms of the other wordings of what the question names, each with its share of <paramref name="weight"/>: a wording of three
    /// words weighs no more than one of one.
    /// </summary>
    public IReadOnlyDictionary<int, double> Of(IReadOnlyList<int> question, double weight)
    {
        var found = new Dictionary<int, double>();
        foreach (var words in Named(question).Distinct().SelectMany(group => _groups[group]))
        {
            foreach (var term in words)
            {
                found[term] = Math.Max(found.GetValueOrDefault(term), weight / words.Count);
            }
        }

        return found;
    }

    private IEnumerable<int> Named(IReadOnlyList<int> question)
    {
        for (var at = 0; at < question.Count; at++)
        {
            foreach (var (words, group) in _byFirst.GetValueOrDefault(question[at]) ?? [])
            {
                if (at + words.Count <= question.Count && words.SequenceEqual(question.Skip(at).Take(words.Count)))
                {
                    yield return group;
                }
            }
        }
    }
}
