using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Samples;

namespace FinCoach.Nlu.Training;

/// <summary>Trains classifiers of several kinds on the same texts of any label set.</summary>
internal static class CommitteeTrainer
{
    public static Committee Train(IReadOnlyList<GenericSample> samples, IReadOnlyList<MemberOptions> members)
    {
        var labels = samples.Select(s => s.Intent).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var index = labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i, StringComparer.Ordinal);
        string[] texts = [.. samples.Select(s => s.Text)];
        int[] gold = [.. samples.Select(s => index[s.Intent])];
        // Each member is trained by one thread, so the threads change nothing of what is learned.
        return new Committee([.. members.AsParallel().AsOrdered().Select(m => Train(texts, gold, labels, m))]);
    }

    private static LinearModel Train(string[] texts, int[] gold, string[] labels, MemberOptions member) => member.Learner switch
    {
        Learner.Logistic => LinearTrainer.Train(
            TrainingSet.Of(texts, member.Training, wordsOnly: false), gold, labels, member.Training, member.Temperature),
        Learner.Perceptron => PerceptronTrainer.Train(
            TrainingSet.Of(texts, member.Training, wordsOnly: false), gold, labels, member.Training, member.Temperature),
        Learner.Bayes => BayesTrainer.Train(
            TrainingSet.Of(texts, member.Training, wordsOnly: false, holders: gold), gold, labels, member.Training, member.Temperature),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member.Learner, "There is no such learner."),
    };
}
