using FinCoach.Nlu.Features;
using FinCoach.Nlu.Models;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Nlu;

/// <summary>The intent classifier on any label set, for comparison with other engines. Thread-safe.</summary>
public sealed class GenericClassifier
{
    private readonly NluModel model;

    private GenericClassifier(NluModel model) => this.model = model;

    /// <summary>Which model answers.</summary>
    public string ModelVersion => model.Header.Version;

    /// <summary>Trains on labelled texts.</summary>
    /// <param name="samples">At least one text.</param>
    /// <param name="dataSha256">Fingerprint of the data, kept in the artefact.</param>
    public static GenericClassifier Train(IReadOnlyList<GenericSample> samples, string dataSha256) =>
        new(NluTrainer.TrainGeneric(samples, dataSha256, TrainingOptions.Generic));

    /// <exception cref="ModelFormatException">The file is no model; the message says why.</exception>
    public static GenericClassifier Load(string path)
    {
        using var stream = File.OpenRead(path);
        return new GenericClassifier(ModelFile.Load(stream, path));
    }

    public void Save(string path)
    {
        using var stream = File.Create(path);
        ModelFile.Save(model, stream);
    }

    /// <summary>The likeliest label and its probability.</summary>
    public (string Label, float Confidence) Classify(string text)
    {
        var marks = new Annotations();
        var features = new FeatureBuffer();
        marks.Text.Read(text);
        FeatureExtractor.Extract(marks, model.Intent.Options, features);
        var probabilities = new float[model.Intent.Labels.Length];
        model.Intent.Classify(features, probabilities);
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(probabilities);
        return (model.Intent.Labels[best], probabilities[best]);
    }
}
