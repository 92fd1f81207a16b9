using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Training;

/// <summary>
/// One classifier of several that answer together. Learners that err on different texts make up for one another: one that knows whole
/// stems alone and one that knows pieces of words alone are each worse than the logistic one, and the three are better than any.
/// </summary>
/// <param name="Learner">How its weights are learned.</param>
/// <param name="Training">What it sees, and how long it learns.</param>
/// <param name="Temperature">Brings its scores to the scale of the others: the least log loss on texts held out.</param>
internal sealed record MemberOptions(Learner Learner, TrainingOptions Training, float Temperature)
{
    /// <summary>The members for any label set, chosen by cross-validation on training texts alone (FinCoach.Benchmarks generic).</summary>
    public static readonly IReadOnlyList<MemberOptions> Generic =
    [
        // First, because its rarities of stems tell what is foreign.
        new(Learner.Logistic, TrainingOptions.Generic, 0.4f),
        new(Learner.Perceptron, new TrainingOptions
        {
            Features = new FeatureOptions(LongestGram: 0, BigramWeight: 0f, Semantics: false, StemWeight: 1f, WordWeight: 0f, UnitLength: false),
            MinimumCount = 1,
            Epochs = 30,
            LearningRate = 0.6f,
            IdfPower = 0f,
        }, 1.55f),
        new(Learner.Bayes, new TrainingOptions
        {
            Features = new FeatureOptions(ShortestGram: 2, LongestGram: 4, CharWeight: 1f, Semantics: false, StemWeight: 0f, WordWeight: 0f),
            MinimumCount = 1,
            IdfOffset = 0.5f,
            IdfPower = 2f,
        }, 1.33f),
    ];
}
