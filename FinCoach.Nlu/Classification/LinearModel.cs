using System.Numerics.Tensors;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Classification;

/// <summary>
/// A classifier that adds up weights of hashed features with inverse document frequencies, however they were learned. The two groups of
/// features, words and character n-grams, are brought to unit length each where the options say so, so that long texts weigh as much as
/// short ones. Immutable; thread-safe.
/// </summary>
internal sealed class LinearModel
{
    private readonly FeatureTable table;

    public LinearModel(string[] labels, FeatureOptions options, uint[] features, float[] idf, float[] weights, float[] bias, float temperature)
    {
        (Labels, Options, Features, Idf, Weights, Bias, Temperature) = (labels, options, features, idf, weights, bias, temperature);
        table = new FeatureTable(features);
    }

    /// <summary>The classes, in the order of the probabilities.</summary>
    public string[] Labels { get; }

    public FeatureOptions Options { get; }

    public uint[] Features { get; }

    public float[] Idf { get; }

    /// <summary>One row of class weights for each feature.</summary>
    public float[] Weights { get; }

    public float[] Bias { get; }

    /// <summary>Divides the scores so that confidences match observed shares of right answers.</summary>
    public float Temperature { get; }

    /// <summary>Says whether a feature was so frequent in training that its idf is at most a limit.</summary>
    public bool Knows(uint feature, float idf) => table.Find(feature) is >= 0 and var row && Idf[row] <= idf;

    /// <summary>The idf of a feature; null when it is not known.</summary>
    public float? Rarity(uint feature) => table.Find(feature) is >= 0 and var row ? Idf[row] : null;

    /// <summary>Fills the probability of each label.</summary>
    public void Classify(FeatureBuffer features, Span<float> probabilities)
    {
        Score(features, probabilities);
        // SoftMax itself does not shift: e to a large score is infinite, and infinity by infinity is no probability.
        TensorPrimitives.Subtract(probabilities, TensorPrimitives.Max(probabilities), probabilities);
        TensorPrimitives.Divide(probabilities, Temperature, probabilities);
        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>Fills the raw score of each label.</summary>
    public void Score(FeatureBuffer features, Span<float> scores)
    {
        var classes = Labels.Length;
        Bias.CopyTo(scores);
        Span<float> group = stackalloc float[classes];
        AddGroup(features, 0, features.WordCount, 1f, group, scores);
        AddGroup(features, features.WordCount, features.Count, Options.CharWeight, group, scores);
    }

    private void AddGroup(FeatureBuffer features, int from, int to, float weight, Span<float> group, Span<float> scores)
    {
        group.Clear();
        var classes = Labels.Length;
        var squares = 0f;
        for (var i = from; i < to; i++)
        {
            var row = table.Find(features.Hashes[i]);
            if (row < 0)
            {
                continue;
            }

            var value = features.Weights[i] * Idf[row];
            squares += value * value;
            TensorPrimitives.MultiplyAdd(Weights.AsSpan(row * classes, classes), value, group, group);
        }

        if (squares > 0)
        {
            TensorPrimitives.MultiplyAdd(group, Options.UnitLength ? weight / MathF.Sqrt(squares) : weight, scores, scores);
        }
    }
}
