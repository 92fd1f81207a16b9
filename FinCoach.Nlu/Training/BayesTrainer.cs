using FinCoach.Nlu.Classification;

namespace FinCoach.Nlu.Training;

/// <summary>
/// Naive Bayes over weighted features (Rennie and others, 2003, without the complement, which did no better here): the logarithm of each
/// feature's share in a label is linear in the features, so it is served by a <see cref="LinearModel"/>.
/// </summary>
internal static class BayesTrainer
{
    // Of 0.005, 0.02, 0.1 and 1 by cross-validation; below 0.1 it hardly matters.
    private const float Smoothing = 0.02f;

    /// <param name="set">The texts.</param>
    /// <param name="gold">The label index of each text.</param>
    /// <param name="labels">The classes; all are held to be equally frequent, as the sets of examples that people write are.</param>
    /// <param name="options">What the texts' features are.</param>
    /// <param name="temperature">Divides the scores.</param>
    public static LinearModel Train(TrainingSet set, int[] gold, string[] labels, TrainingOptions options, float temperature)
    {
        var classes = labels.Length;
        var weights = new float[set.Features.Length * classes];
        var totals = new double[classes];
        var rows = set.Rows();
        for (var i = 0; i < rows.Length; i++)
        {
            var values = rows[i].Values.Span;
            for (var j = 0; j < values.Length; j++)
            {
                weights[(rows[i].Columns.Span[j] * classes) + gold[i]] += values[j];
                totals[gold[i]] += values[j];
            }
        }

        for (var at = 0; at < weights.Length; at++)
        {
            weights[at] = (float)Math.Log((weights[at] + Smoothing) / (totals[at % classes] + (Smoothing * set.Features.Length)));
        }

        return new LinearModel(labels, options.Features, set.Features, set.Idf, weights, new float[classes], temperature);
    }
}
