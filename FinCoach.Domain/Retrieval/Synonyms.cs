namespace FinCoach.Domain.Retrieval;

/// <summary>Different words for one thing, as stems: "línea de sobregiro" also looks for "línea de crédito".</summary>
public sealed class Synonyms
{
    public static readonly Synonyms None = new([]);

    private readonly WordingIndex _index = new();
    private readonly List<IReadOnlyList<IReadOnlyList<int>>> _groups = [];

    /// <param name="groups">Each the wordings of one thing.</param>
    public Synonyms(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var wordings in groups)
        {
            var stems = wordings.Select(SearchTerms.Of).Where(w => w.Count > 0).ToList();
            stems.ForEach(words => _index.Add(words, _groups.Count));
            _groups.Add(stems);
        }
    }

    /// <summary>What the question names, with all its wordings.</summary>
    /// <param name="question">Terms in the order of the text.</param>
    internal IEnumerable<Reading> Of(IReadOnlyList<int> question) => _index.In(question).Select(found => new Reading(found.Words, _groups[found.Group]));
}
