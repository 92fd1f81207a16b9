using FinCoach.Nlu;
using FinCoach.Nlu.Artefacts;

namespace FinCoach.Trainer.Corrections;

/// <summary>Trains the NLU on its own data and everything that reviewers settled.</summary>
internal sealed class TrainFromReviews(ReviewedTexts reviewed)
{
    private static string DataFolder => Path.Combine(AppContext.BaseDirectory, "data", "nlu", "train");

    /// <summary>The artefact, what it says of itself, and how many corrections it learnt from.</summary>
    public async Task<(byte[] Artifact, ModelHeader Header, int Corrections)> TrainAsync(CancellationToken ct)
    {
        var corrections = await reviewed.ReadAsync(ct);
        var files = Directory.GetFiles(DataFolder, "*.jsonl").Order(StringComparer.Ordinal).ToArray();
        using var artifact = new MemoryStream();
        // Half a minute of pure computing: off the worker's thread, so that its lease is kept meanwhile.
        var header = await Task.Run(() => ModelTraining.Train(files, corrections, artifact), ct);
        return (artifact.ToArray(), header, corrections.Count);
    }
}
