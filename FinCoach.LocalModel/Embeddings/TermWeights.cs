using FinCoach.Domain.Retrieval;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>How much a word tells of a text's subject: inverse document frequencies once a corpus has taught them, a rule until then.</summary>
internal sealed class TermWeights(IReadOnlyDictionary<string, float> inverseFrequencies)
{
    private const float StopWord = 0.08f;
    private const float ShortWord = 0.6f;

    /// <summary>Nothing learned: stop words count little, very short words less.</summary>
    public static readonly TermWeights Unlearned = new(new Dictionary<string, float>(StringComparer.Ordinal));

    /// <summary>Inverse document frequencies of the words of some texts, 1 for a word of a single text. What they do not hold keeps the rule.</summary>
    public static TermWeights LearnedFrom(IReadOnlyCollection<string> texts)
    {
        var frequencies = texts.SelectMany(text => Words.Of(text).Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal);
        var rarest = Bm25.Idf(texts.Count, 1);
        return new TermWeights(frequencies.ToDictionary(
            word => word.Key, word => (float)(Bm25.Idf(texts.Count, word.Value) / rarest), StringComparer.Ordinal));
    }

    /// <summary>The weight of a folded word.</summary>
    public float Of(string word) =>
        inverseFrequencies.TryGetValue(word, out var learned) ? learned
        : StopWords.Contains(word) ? StopWord
        : word.Length < 3 ? ShortWord
        : 1f;
}
