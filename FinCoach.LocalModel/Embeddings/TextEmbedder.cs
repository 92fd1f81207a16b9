using System.Runtime.InteropServices;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings;

/// <summary>
/// A text as the weighted sum of its hashed features: words, stems, pairs of words and character n-grams, each spread over a few of
/// the dimensions with signs (a sparse random projection), and beside it what a learned projection knows of its words. Deterministic,
/// L2-normalised, thread-safe. Texts that share words or parts of words are near; so are texts of the domain that mean the same.
/// </summary>
internal sealed class TextEmbedder(TermWeights weights, LearnedProjection projection)
{
    public const int Dimensions = 1024;

    // Letters and meaning have places of their own: together they would blur each other, and texts of other subjects with them.
    private const int OfLetters = Dimensions - LearnedProjection.Dimensions;

    private const int SpreadPerFeature = 8;
    private const float Word = 1.0f;
    private const float Stem = 1.2f;
    private const float Pair = 0.35f;
    private const float Gram = 0.16f;
    private const int ShortestGram = 3;
    private const int LongestGram = 5;

    /// <summary>
    /// The vector; its first <paramref name="dimensions"/> places, normalised again, when fewer are asked for: what was learned stands last
    /// and is left out first.
    /// </summary>
    public float[] Embed(string text, int dimensions = Dimensions)
    {
        var features = new Dictionary<ulong, float>();
        var words = Words.Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            AddWord(features, words[i]);
            if (i > 0)
            {
                Add(features, 'p', words[i - 1] + " " + words[i], Pair * MathF.Min(weights.Of(words[i - 1]), weights.Of(words[i])));
            }
        }

        var vector = new float[Dimensions];
        foreach (var (hash, weight) in features)
        {
            // A word said ten times is not ten times as telling.
            Spread(vector, hash, MathF.Sign(weight) * MathF.Sqrt(MathF.Abs(weight)));
        }

        // The letters have the length one, so that what was learned weighs the same in a question and in a chapter.
        var whole = Normalised(vector, Dimensions);
        projection.AddTo(whole.AsSpan(OfLetters), words);
        return Normalised(whole, dimensions);
    }

    private void AddWord(Dictionary<ulong, float> features, string word)
    {
        var weight = weights.Of(word);
        // Squared, because the sum of a feature is damped by its root later.
        weight *= weight;
        Add(features, 'w', word, Word * weight);
        Add(features, 's', SpanishStem.Of(word), Stem * weight);
        var padded = $"<{word}>";
        for (var length = ShortestGram; length <= LongestGram; length++)
        {
            for (var i = 0; i + length <= padded.Length; i++)
            {
                Add(features, 'g', padded.AsSpan(i, length), Gram * Gram * weight);
            }
        }
    }

    private static void Add(Dictionary<ulong, float> features, char kind, ReadOnlySpan<char> text, float weight)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(features, hash, out _) += weight;
    }

    private static void Spread(float[] vector, ulong hash, float weight)
    {
        for (var i = 0; i < SpreadPerFeature; i++)
        {
            hash += 0x9E3779B97F4A7C15UL;
            var z = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            z ^= z >> 31;
            vector[(int)(z % OfLetters)] += (z >> 63) == 0 ? weight : -weight;
        }
    }

    private static float[] Normalised(float[] vector, int dimensions)
    {
        var cut = vector.AsSpan(0, dimensions);
        var square = 0.0;
        foreach (var value in cut)
        {
            square += value * (double)value;
        }

        var normal = new float[dimensions];
        if (square == 0)
        {
            // Texts without a word (emojis alone) still need a direction.
            normal[0] = 1f;
            return normal;
        }

        var scale = 1 / Math.Sqrt(square);
        for (var i = 0; i < dimensions; i++)
        {
            normal[i] = (float)(cut[i] * scale);
        }

        return normal;
    }
}
