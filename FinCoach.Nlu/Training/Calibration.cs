using FinCoach.Nlu.Classification;

namespace FinCoach.Nlu.Training;

/// <summary>Finds the temperature under which confidences match the share of right answers on texts that were held out.</summary>
internal static class Calibration
{
    private const int Folds = 5;

    /// <summary>Trains on four fifths, scores the last, and minimises the held-out log loss by golden-section search.</summary>
    public static float Temperature(TrainingSet set, int[] gold, string[] labels, TrainingOptions options)
    {
        var held = Enumerable.Range(0, gold.Length).Select(i => i % Folds == 0).ToArray();
        if (gold.Length < 200)
        {
            return 1f;
        }

        var training = gold.Select((label, i) => held[i] ? -1 : label).ToArray();
        var model = LinearTrainer.Train(set, training, labels, options with { Epochs = Math.Max(4, options.Epochs / 2) });
        var rows = set.Rows();
        var scores = Enumerable.Range(0, gold.Length).Where(i => held[i] && gold[i] >= 0)
            .Select(i => (gold: gold[i], scores: Scores(model, rows[i]))).ToList();
        var (low, high) = (0.2f, 5f);
        for (var step = 0; step < 30; step++)
        {
            var third = (high - low) / 3;
            if (Loss(scores, low + third) < Loss(scores, high - third))
            {
                high -= third;
            }
            else
            {
                low += third;
            }
        }

        return (low + high) / 2;
    }

    private static float[] Scores(LinearModel model, (ReadOnlyMemory<int> Columns, ReadOnlyMemory<float> Values) row)
    {
        var scores = model.Bias.ToArray();
        for (var j = 0; j < row.Columns.Length; j++)
        {
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] += row.Values.Span[j] * model.Weights[(row.Columns.Span[j] * scores.Length) + c];
            }
        }

        return scores;
    }

    private static double Loss(List<(int Gold, float[] Scores)> rows, float temperature)
    {
        var loss = 0.0;
        foreach (var (gold, scores) in rows)
        {
            var max = scores.Max();
            loss += Math.Log(scores.Sum(s => Math.Exp((s - max) / temperature))) - ((scores[gold] - max) / temperature);
        }

        return loss / Math.Max(1, rows.Count);
    }
}
