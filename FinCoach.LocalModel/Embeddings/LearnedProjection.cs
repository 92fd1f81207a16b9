using System.Globalization;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>
/// What the words of a text mean in this domain: each known stem has a learned direction, a text is their weighted sum. It takes the last
/// places of an embedding, apart from those of the letters, so that it never disturbs them. A text of mostly unknown words gets nothing:
/// what was learned from money says nothing of other subjects. Sums are scalar and in the order of the text: the same on every machine.
/// </summary>
internal sealed class LearnedProjection
{
    /// <summary>Length of a direction.</summary>
    public const int Dimensions = 80;

    private const string Resource = "FinCoach.LocalModel.Embeddings.Projection.txt";

    // Chosen on held-out paraphrases and data/retrieval/dev.jsonl. Texts of the corpus know 0.98 of their words and more.
    private const double Foreign = 0.85;
    private const double AtHome = 0.95;

    // So much of a word is believed known before anything is read: one unknown word does not make a short question foreign.
    private const double Benefit = 1;

    private readonly IReadOnlyDictionary<string, float[]> _directions;

    /// <param name="directions">By stem, each of <see cref="Dimensions"/>.</param>
    public LearnedProjection(IReadOnlyDictionary<string, float[]> directions) => _directions = directions;

    /// <summary>Nothing learned.</summary>
    public static LearnedProjection None { get; } = new(new Dictionary<string, float[]>(StringComparer.Ordinal));

    /// <summary>What was learned from the corpus and the paraphrases of this project; docs/retrieval.md tells how to learn anew.</summary>
    public static LearnedProjection Shipped { get; } = FromResource();

    /// <summary>The part of a text that is known, as stems with weights; empty for one of another subject.</summary>
    public IReadOnlyList<(string Stem, double Weight)> Known(IReadOnlyList<string> words)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        double all = 0, known = 0;
        foreach (var word in words)
        {
            // Never the weights of a corpus: the directions were learned with these.
            double weight = TermWeights.Unlearned.Of(word);
            weight *= weight;
            all += weight;
            var stem = SpanishStem.Of(word);
            if (_directions.ContainsKey(stem))
            {
                known += weight;
                counts[stem] = counts.GetValueOrDefault(stem) + weight;
            }
            else if (StopWords.Contains(word))
            {
                known += weight;
            }
        }

        var share = (known + Benefit) / (all + Benefit);
        var gate = Math.Clamp((share - Foreign) / (AtHome - Foreign), 0, 1);
        return gate == 0 || counts.Count == 0 ? [] : [.. counts.Select(c => (c.Key, gate * Math.Sqrt(c.Value / all)))];
    }

    /// <summary>Adds the meaning of a text to <paramref name="target"/>, of <see cref="Dimensions"/>.</summary>
    public void AddTo(Span<float> target, IReadOnlyList<string> words)
    {
        var sum = new double[Dimensions];
        foreach (var (stem, weight) in Known(words))
        {
            var direction = _directions[stem];
            for (var i = 0; i < Dimensions; i++)
            {
                sum[i] += weight * direction[i];
            }
        }

        for (var i = 0; i < Dimensions; i++)
        {
            target[i] += (float)sum[i];
        }
    }

    private static LearnedProjection FromResource()
    {
        using var stream = typeof(LearnedProjection).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Resource} is not part of this assembly."));
        using var reader = new StreamReader(stream);
        return ProjectionText.Read(reader.ReadToEnd());
    }
}
