using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>How much a word tells of a text's subject: inverse document frequencies once a corpus has taught them, a rule until then.</summary>
internal sealed class TermWeights(IReadOnlyDictionary<string, float> inverseFrequencies)
{
    private const float StopWord = 0.08f;
    private const float ShortWord = 0.6f;

    /// <summary>Nothing learned: stop words count little, very short words less.</summary>
    public static readonly TermWeights Unlearned = new(new Dictionary<string, float>(StringComparer.Ordinal));

    /// <summary>The weight of a folded word.</summary>
    public float Of(string word) =>
        inverseFrequencies.TryGetValue(word, out var learned) ? learned
        : StopWords.Contains(word) ? StopWord
        : word.Length < 3 ? ShortWord
        : 1f;
}
