namespace FinCoach.LocalModel.Learning;

/// <summary>How a training goes, with nothing left to "auto".</summary>
/// <param name="Epochs">1 to 50.</param>
/// <param name="BatchSize">Rows of a step, 1 to 256.</param>
/// <param name="LearningRate">How much one reading of a row weighs, against 0.2 for the base model's own phrases.</param>
/// <param name="Seed">Orders the rows of each epoch.</param>
internal sealed record TrainingPlan(int Epochs, int BatchSize, double LearningRate, int Seed)
{
    private const int UsualEpochs = 3;
    private const int UsualSteps = 60;
    private const int LargestBatch = 256;

    /// <summary>Fills in what was left to us.</summary>
    public static TrainingPlan For(int rows, int? epochs, int? batchSize, double? learningRate, int seed) => new(
        epochs ?? UsualEpochs, batchSize ?? Math.Clamp(rows / UsualSteps, 1, LargestBatch), learningRate ?? 1.0, seed);

    public int StepsPerEpoch(int rows) => (rows + BatchSize - 1) / BatchSize;
}
