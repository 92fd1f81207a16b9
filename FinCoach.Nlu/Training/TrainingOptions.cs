using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Training;

/// <summary>How a classifier is trained. The defaults serve the product's own data; <see cref="Generic"/> any small label set.</summary>
public sealed record TrainingOptions
{
    /// <summary>Settings for any label set, chosen by cross-validation on training texts alone (FinCoach.Benchmarks generic).</summary>
    public static readonly TrainingOptions Generic = new()
    {
        Features = new FeatureOptions(
            ShortestGram: 2, LongestGram: 4, CharWeight: 1f, BigramWeight: 0.4f, StemWeight: 2f, Semantics: false),
        MinimumCount = 1,
        Epochs = 80,
        Decay = 1e-4f,
        LabelSmoothing = 0.3f,
        Dropout = 0.4f,
        IdfOffset = 0.5f,
        IdfPower = 2f,
    };

    public FeatureOptions Features { get; init; } = new();

    /// <summary>Passes over the data, 1 to 500.</summary>
    public int Epochs { get; init; } = 14;

    /// <summary>First step size of AdaGrad.</summary>
    public float LearningRate { get; init; } = 0.5f;

    /// <summary>Strength of the pull of weights to zero.</summary>
    public float Decay { get; init; } = 2e-6f;

    /// <summary>Texts that must hold a feature for it to count, 1 or more.</summary>
    public int MinimumCount { get; init; } = 2;

    /// <summary>Share of probability that is spread over all labels: keeps confidences honest where labels err.</summary>
    public float LabelSmoothing { get; init; } = 0.02f;

    /// <summary>Added to the logarithm of a feature's rarity: 0 makes a feature of every text weightless.</summary>
    public float IdfOffset { get; init; } = 1f;

    /// <summary>How steeply rare features outweigh common ones, 0.5 to 3.</summary>
    public float IdfPower { get; init; } = 1f;

    /// <summary>Share of a text's features that a step does not see, 0 to 0.9: no single word may decide alone.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Order of the texts in each pass. The same seed and data give the same model to the bit.</summary>
    public int Seed { get; init; } = 20261120;
}
