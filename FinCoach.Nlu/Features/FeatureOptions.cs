namespace FinCoach.Nlu.Features;

/// <summary>Which features a classifier sees. Part of the artefact, so that a model is served as it was trained.</summary>
/// <param name="ShortestGram">Shortest character n-gram, 2 or more.</param>
/// <param name="LongestGram">Longest character n-gram; 0 takes none.</param>
/// <param name="CharWeight">Weight of all character n-grams beside the words, 0 to 4.</param>
/// <param name="BigramWeight">Weight of a pair of words beside a word, 0 to 4.</param>
/// <param name="StemWeight">Weight of a word's stem, and of pairs of stems, beside a word; 0 takes none.</param>
/// <param name="Semantics">Grammar and lexicon signs (amounts, categories, merchants) stand beside the words.</param>
/// <param name="WordWeight">Weight of a word, 0 to 4; 0 takes none, nor pairs of words.</param>
/// <param name="UnitLength">Brings words and character n-grams to unit length each; otherwise a long text weighs more than a short one.</param>
public sealed record FeatureOptions(
    int ShortestGram = 3, int LongestGram = 5, float CharWeight = 1.2f, float BigramWeight = 0.8f, bool Semantics = true, float StemWeight = 0.7f,
    float WordWeight = 1f, bool UnitLength = true);
