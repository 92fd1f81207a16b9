using FinCoach.Nlu.Classification;

namespace FinCoach.Nlu.Training;

/// <summary>
/// One leaky perceptron for each label, taught until it tells its texts from all others (the learner of NLP.js). The texts are taken in
/// their own order and all weights begin at zero, so nothing is random.
/// </summary>
internal static class PerceptronTrainer
{
    // What a label's score counts for, and how much of an error is heard while the score is below zero.
    private const float Leak = 0.07f;
    private const float Momentum = 0.5f;
    private const float RateDecay = 0.001f;
    private const double SmallError = 5e-5;
    private const double SmallGain = 1e-6;

    /// <param name="set">The texts.</param>
    /// <param name="gold">The label index of each text.</param>
    /// <param name="labels">The classes.</param>
    /// <param name="options">How to train; it stops before <see cref="TrainingOptions.Epochs"/> when nothing more is gained.</param>
    /// <param name="temperature">Divides the scores.</param>
    public static LinearModel Train(TrainingSet set, int[] gold, string[] labels, TrainingOptions options, float temperature)
    {
        var rows = set.Rows();
        var perceptrons = labels.Select(_ => new Perceptron(new float[set.Features.Length], new float[set.Features.Length])).ToArray();
        var last = double.MaxValue;
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var rate = options.LearningRate / (1f + (RateDecay * epoch));
            var error = 0.0;
            for (var label = 0; label < perceptrons.Length; label++)
            {
                for (var i = 0; i < rows.Length; i++)
                {
                    error += perceptrons[label].Learn(rows[i].Columns.Span, rows[i].Values.Span, gold[i] == label ? 1f : 0f, rate);
                }
            }

            error /= (double)labels.Length * rows.Length;
            if (error < SmallError || Math.Abs(last - error) < SmallGain)
            {
                break;
            }

            last = error;
        }

        return new LinearModel(
            labels, options.Features, set.Features, set.Idf, Interleaved(perceptrons, set.Features.Length), [.. perceptrons.Select(p => p.Bias)], temperature);
    }

    private static float[] Interleaved(Perceptron[] perceptrons, int features)
    {
        var weights = new float[features * perceptrons.Length];
        for (var row = 0; row < features; row++)
        {
            for (var label = 0; label < perceptrons.Length; label++)
            {
                weights[(row * perceptrons.Length) + label] = perceptrons[label].Weights[row];
            }
        }

        return weights;
    }

    private sealed class Perceptron(float[] weights, float[] changes)
    {
        public float[] Weights => weights;

        public float Bias { get; private set; }

        /// <summary>One step towards what is wanted.</summary>
        /// <returns>The squared error before it.</returns>
        public float Learn(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, float wanted, float rate)
        {
            var score = Bias;
            for (var j = 0; j < columns.Length; j++)
            {
                score += weights[columns[j]] * values[j];
            }

            var error = wanted - (Leak * Math.Max(0f, score));
            if (error == 0f)
            {
                return 0f;
            }

            var step = (score > 0 ? 1f : Leak) * error * rate;
            for (var j = 0; j < columns.Length; j++)
            {
                ref var change = ref changes[columns[j]];
                change = (step * values[j]) + (Momentum * change);
                weights[columns[j]] += change;
            }

            Bias += step;
            return error * error;
        }
    }
}
