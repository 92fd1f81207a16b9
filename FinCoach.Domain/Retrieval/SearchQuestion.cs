namespace FinCoach.Domain.Retrieval;

/// <summary>What is looked for: built once from the person's words, then given to every ranking.</summary>
/// <param name="Text">For the embedding; with the question before it, when this one follows up.</param>
/// <param name="Asked">The person's own terms, distinct, and those of the question before where this one follows up.</param>
/// <param name="Terms">Own terms at weight 1 (weak words less), those of the question before and other wordings below.</param>
/// <param name="FollowsUp">Whether the question before was needed.</param>
/// <param name="Defines">Folded words of X in a bare "qué es X"; null for any other question.</param>
public sealed record SearchQuestion(
    string Text, IReadOnlyList<AskedTerm> Asked, IReadOnlyList<WeightedTerm> Terms, bool FollowsUp, string? Defines)
{
    /// <summary>A wording in the form of <see cref="Defines"/>.</summary>
    public static string FormOf(string wording) => DefinitionQuestion.FormOf(wording);

    /// <summary>Builds the question.</summary>
    /// <param name="text">Ingress-masked.</param>
    /// <param name="earlier">What the person asked before in this conversation; null when nothing.</param>
    public static SearchQuestion Of(string text, string? earlier, Synonyms synonyms, RetrievalSettings settings)
    {
        var own = SearchTerms.Of(text);
        var defines = DefinitionQuestion.SubjectOf(text);
        var follows = earlier is not null && defines is null && FollowUp.Is(text, own.Distinct().Count());
        var asked = new Dictionary<int, double>();
        foreach (var term in follows ? SearchTerms.Of(earlier!) : [])
        {
            asked[term] = settings.EarlierWeight * Strength(term, settings);
        }

        foreach (var term in own)
        {
            asked[term] = Strength(term, settings);
        }

        var whole = follows ? $"{earlier} {text}" : text;
        var readings = synonyms.Of(own).Concat(Vernacular.Of(whole)).ToList();
        return new SearchQuestion(
            whole,
            [.. asked.Select(a => new AskedTerm(a.Key, a.Value, [.. readings.Where(r => r.Own.Contains(a.Key)).SelectMany(r => r.Wordings)]))],
            Weighted(asked, readings, settings.SynonymWeight),
            follows,
            defines);
    }

    private static double Strength(int term, RetrievalSettings settings) => WeakWords.Contains(term) ? settings.WeakWeight : 1;

    // A wording of three words weighs no more than one of one.
    private static List<WeightedTerm> Weighted(Dictionary<int, double> asked, List<Reading> readings, double weight)
    {
        var weights = new Dictionary<int, double>(asked);
        foreach (var words in readings.SelectMany(r => r.Wordings))
        {
            foreach (var term in words)
            {
                weights[term] = Math.Max(weights.GetValueOrDefault(term), weight / words.Count);
            }
        }

        return [.. weights.Select(w => new WeightedTerm(w.Key, w.Value)).OrderBy(w => w.Term)];
    }
}
