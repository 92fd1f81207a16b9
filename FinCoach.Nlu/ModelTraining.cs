using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Nlu;

/// <summary>Trains a model of the product from labelled files.</summary>
public static class ModelTraining
{
    /// <summary>Trains and writes the artefact.</summary>
    /// <returns>What the model says of itself.</returns>
    /// <exception cref="SampleFormatException">A file cannot be read; the message names the line.</exception>
    public static ModelHeader Train(IReadOnlyList<string> files, string output)
    {
        ArgumentNullException.ThrowIfNull(files);
        var samples = files.SelectMany(SampleFiles.Read).ToList();
        if (samples.Count == 0)
        {
            throw new SampleFormatException(files.Count == 0 ? "(no file)" : files[0], 1, "there is no labelled text to train on.");
        }

        var model = NluTrainer.Train(samples, SampleFiles.HashOf(files), new TrainingOptions());
        using var stream = File.Create(output);
        ModelFile.Save(model, stream);
        return model.Header;
    }
}
