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
        using var stream = File.Create(output);
        return Train(files, [], stream);
    }

    /// <summary>Trains on files and on texts of elsewhere, and writes the artefact.</summary>
    /// <param name="files">Labelled files.</param>
    /// <param name="more">What reviewers corrected; each counts as much as a text of the files.</param>
    /// <param name="output">Takes the artefact.</param>
    /// <returns>What the model says of itself.</returns>
    /// <exception cref="SampleFormatException">A file cannot be read; the message names the line.</exception>
    public static ModelHeader Train(IReadOnlyList<string> files, IReadOnlyList<NluSample> more, Stream output)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(more);
        ArgumentNullException.ThrowIfNull(output);
        var samples = files.SelectMany(SampleFiles.Read).Concat(more).ToList();
        if (samples.Count == 0)
        {
            throw new SampleFormatException(files.Count == 0 ? "(no file)" : files[0], 1, "there is no labelled text to train on.");
        }

        var model = NluTrainer.Train(samples, SampleFiles.HashOf(files, more), new TrainingOptions());
        ModelFile.Save(model, output);
        return model.Header;
    }
}
