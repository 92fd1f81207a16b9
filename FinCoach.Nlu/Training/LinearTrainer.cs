using System.Numerics.Tensors;
using FinCoach.Nlu.Classification;

namespace FinCoach.Nlu.Training;

/// <summary>Fits a <see cref="LinearModel"/> by stochastic gradient descent with AdaGrad steps per feature. Single-threaded, so deterministic.</summary>
internal static class LinearTrainer
{
    private const float Epsilon = 1e-6f;

    /// <param name="set">The texts.</param>
    /// <param name="gold">The label index of each text; a negative one leaves the text out.</param>
    /// <param name="labels">The classes.</param>
    /// <param name="options">How to train.</param>
    /// <param name="temperature">Divides the scores; see <see cref="Calibration"/>.</param>
    public static LinearModel Train(TrainingSet set, int[] gold, string[] labels, TrainingOptions options, float temperature = 1f)
    {
        var classes = labels.Length;
        var rows = set.Rows();
        var weights = new float[set.Features.Length * classes];
        var bias = new float[classes];
        var steps = new float[set.Features.Length];
        var biasStep = Epsilon;
        var order = Enumerable.Range(0, rows.Length).Where(i => gold[i] >= 0).ToArray();
        // Seeded and injected: the order is part of the recipe, not a secret.
#pragma warning disable CA5394
        var random = new Random(options.Seed);
        var gradient = new float[classes];
        var thinned = new float[rows.Length == 0 ? 0 : rows.Max(r => r.Values.Length)];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
#pragma warning restore CA5394
            var rate = options.LearningRate * (1f - (0.9f * epoch / options.Epochs));
            foreach (var i in order)
            {
                var columns = rows[i].Columns.Span;
                var values = rows[i].Values.Span;
                if (options.Dropout > 0)
                {
                    values = Thinned(values, thinned, options.Dropout, random);
                }

                Gradient(columns, values, weights, bias, gold[i], options.LabelSmoothing, gradient);
                var size = TensorPrimitives.SumOfSquares<float>(gradient);
                biasStep += size;
                TensorPrimitives.MultiplyAdd(gradient, -rate * 0.1f / MathF.Sqrt(biasStep), bias, bias);
                for (var j = 0; j < columns.Length; j++)
                {
                    ref var step = ref steps[columns[j]];
                    step += size * values[j] * values[j];
                    var row = weights.AsSpan(columns[j] * classes, classes);
                    TensorPrimitives.MultiplyAdd(gradient, -rate * values[j] / MathF.Sqrt(step + Epsilon), row, row);
                }
            }

            TensorPrimitives.Multiply(weights, 1f - Math.Min(0.5f, options.Decay * order.Length * rate), weights);
        }

        var featureOptions = options.Features;
        return new LinearModel(labels, featureOptions, set.Features, set.Idf, weights, bias, temperature);
    }

    private static ReadOnlySpan<float> Thinned(ReadOnlySpan<float> values, float[] thinned, float dropout, Random random)
    {
        var keep = 1f / (1f - dropout);
        for (var j = 0; j < values.Length; j++)
        {
#pragma warning disable CA5394 // The recipe's own seed.
            thinned[j] = random.NextSingle() < dropout ? 0f : values[j] * keep;
#pragma warning restore CA5394
        }

        return thinned.AsSpan(0, values.Length);
    }

    private static void Gradient(
        ReadOnlySpan<int> columns, ReadOnlySpan<float> values, float[] weights, float[] bias, int gold, float smoothing, Span<float> gradient)
    {
        var classes = gradient.Length;
        bias.CopyTo(gradient);
        for (var j = 0; j < columns.Length; j++)
        {
            TensorPrimitives.MultiplyAdd(weights.AsSpan(columns[j] * classes, classes), values[j], gradient, gradient);
        }

        TensorPrimitives.SoftMax(gradient, gradient);
        TensorPrimitives.Subtract(gradient, smoothing / classes, gradient);
        gradient[gold] -= 1f - smoothing;
    }
}
