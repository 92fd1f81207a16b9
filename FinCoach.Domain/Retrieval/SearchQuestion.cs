namespace FinCoach.Domain.Retrieval;

/// <summary>What is looked for: built once from the person's words, then given to every ranking.</summary>
/// <param name="Text">For the embedding; with the question before it, when this one follows up.</param>
/// <param name="Own">The person's own terms, distinct.</param>
/// <param name="Terms">Own terms at weight 1, those of the question before and synonyms below.</param>
/// <param name="FollowsUp">Whether the question before was needed.</param>
/// <param name="Defines">Folded words of X in a bare "qué es X"; null for any other question.</param>
public sealed record SearchQuestion(
    string Text, IReadOnlyList<int> Own, IReadOnlyList<WeightedTerm> Terms, bool FollowsUp, string? Defines)
{
    /// <summary>A wording in the form of <see cref="Defines"/>.</summary>
    public static string FormOf(string wording) => DefinitionQuestion.FormOf(wording);

    /// <summary>Builds the question.</summary>
    /// <param name="text">Ingress-masked.</param>
    /// <param name="earlier">What the person asked before in this conversation; null when nothing.</param>
    public static SearchQuestion Of(string text, string? earlier, Synonyms synonyms, RetrievalSettings settings)
    {
        var all = SearchTerms.Of(text);
        var defines = DefinitionQuestion.SubjectOf(text);
        var follows = earlier is not null && defines is null && FollowUp.Is(text, all.Distinct().Count());
        var weights = new Dictionary<int, double>();
        foreach (var (term, weight) in synonyms.Of(all, settings.SynonymWeight))
        {
            weights[term] = weight;
        }

        foreach (var term in follows ? SearchTerms.Of(earlier!) : [])
        {
            weights[term] = settings.EarlierWeight;
        }

        foreach (var term in all)
        {
            weights[term] = 1;
        }

        return new SearchQuestion(
            follows ? $"{earlier} {text}" : text,
            [.. all.Distinct()],
            [.. weights.Select(w => new WeightedTerm(w.Key, w.Value)).OrderBy(w => w.Term)],
            follows,
            defines);
    }
}
