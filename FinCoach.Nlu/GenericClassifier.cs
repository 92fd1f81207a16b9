using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;
using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Nlu;

/// <summary>
/// Intents of any label set, for comparison with other engines: classifiers of three kinds that answer together, since small label sets
/// have few texts each and every kind errs on others. The product's own model has one. Thread-safe.
/// </summary>
public sealed class GenericClassifier
{
    // Of the limits that refuse a tenth of the texts of labels left out of training, the one that keeps most of the others
    // (FinCoach.Benchmarks generic).
    private const float ForeignShare = 0.2f;

    private readonly NluModel model;
    private readonly Committee committee;

    private GenericClassifier(NluModel model) => (this.model, committee) = (model, new Committee([model.Intent, .. model.Others]));

    /// <summary>Which model answers.</summary>
    public string ModelVersion => model.Header.Version;

    /// <summary>Trains on labelled texts.</summary>
    /// <param name="samples">At least one text.</param>
    /// <param name="dataSha256">Fingerprint of the data, kept in the artefact.</param>
    /// <param name="rejectLabel">The answer to a text like none of these; null always answers a label.</param>
    public static GenericClassifier Train(IReadOnlyList<GenericSample> samples, string dataSha256, string? rejectLabel = null) =>
        Train(samples, dataSha256, rejectLabel, MemberOptions.Generic);

    internal static GenericClassifier Train(
        IReadOnlyList<GenericSample> samples, string dataSha256, string? rejectLabel, IReadOnlyList<MemberOptions> members) =>
        new(NluTrainer.TrainGeneric(samples, dataSha256, members, rejectLabel));

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
        var (label, confidence, known) = Read(text);
        return model.Header.RejectLabel is { } reject && known < ForeignShare ? (reject, 1f - confidence) : (label, confidence);
    }

    /// <summary>The likeliest label, its probability, and what share of the text's words, each by its rarity, training had seen.</summary>
    internal (string Label, float Confidence, float Known) Read(string text)
    {
        var marks = new Annotations();
        var features = new FeatureBuffer();
        marks.Text.Read(text);
        var probabilities = new float[committee.Labels.Length];
        committee.Classify(marks, features, probabilities);
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(probabilities);
        return (committee.Labels[best], probabilities[best], Known(marks.Text));
    }

    private float Known(TokenizedText text)
    {
        var unknown = model.Intent.Idf.Length == 0 ? 1f : System.Numerics.Tensors.TensorPrimitives.Max<float>(model.Intent.Idf);
        var (known, all) = (0f, 0f);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Word)
            {
                var weight = model.Intent.Rarity(FeatureExtractor.StemFeature(text.Word(i)));
                known += weight ?? 0f;
                all += weight ?? unknown;
            }
        }

        return all == 0 ? 0f : known / all;
    }
}
