using FinCoach.Domain.Language;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Tagging;

namespace FinCoach.Nlu.Training;

/// <summary>Trains the product's model, or a generic one, in seconds; the same data and seed give the same model.</summary>
internal static class NluTrainer
{
    public static NluModel Train(IReadOnlyList<NluSample> samples, string dataSha256, TrainingOptions options)
    {
        var texts = samples.Select(s => s.Text).ToArray();
        var all = TrainingSet.Of(texts, options, wordsOnly: false);
        var words = TrainingSet.Of(texts, options, wordsOnly: true);
        var wordOptions = options with { Features = options.Features with { LongestGram = 0 } };

        var intents = Enum.GetNames<Intent>();
        var gold = samples.Select(s => (int)s.Intent).ToArray();
        var temperature = Calibration.Temperature(all, gold, intents, options);
        return new NluModel(
            new ModelHeader(ModelHeader.CurrentSchema, ModelHeader.CurrentRecipe, dataSha256, samples.Count),
            LinearTrainer.Train(all, gold, intents, options, temperature),
            Head<Operation>(words, samples, s => s.Operation, HasOperation, wordOptions),
            Head<Flow>(words, samples, s => s.Flow, s => s.Intent is Intent.QuerySpending or Intent.EditEntry, wordOptions),
            Head<Category>(words, samples, s => s.Slots.Category, HasCategory, wordOptions),
            GoalTaggerTraining.Train(samples, wordOptions));
    }

    public static NluModel TrainGeneric(
        IReadOnlyList<GenericSample> samples, string dataSha256, IReadOnlyList<MemberOptions> members, string? rejectLabel = null)
    {
        var committee = CommitteeTrainer.Train(samples, members);
        return new NluModel(
            new ModelHeader(ModelHeader.GenericSchema, ModelHeader.GenericRecipe, dataSha256, samples.Count, rejectLabel),
            committee.Members[0], null, null, null, null)
        { Others = [.. committee.Members.Skip(1)] };
    }

    private static LinearModel Head<T>(
        TrainingSet set, IReadOnlyList<NluSample> samples, Func<NluSample, T?> label, Func<NluSample, bool> applies, TrainingOptions options)
        where T : struct, Enum
    {
        // "none" is the last label.
        string[] labels = [.. Enum.GetNames<T>(), NluModel.None];
        var gold = samples.Select(s => !applies(s) ? -1 : label(s) is { } value ? Convert.ToInt32(value, null) : labels.Length - 1).ToArray();
        return LinearTrainer.Train(set, gold, labels, options);
    }

    private static bool HasOperation(NluSample sample) => Operations.Of(sample.Intent).Length > 0;

    private static bool HasCategory(NluSample sample) => sample.Slots.Entries is null && sample.Intent is
        Intent.LogExpense or Intent.LogIncome or Intent.QuerySpending or Intent.QueryBudget or Intent.SetBudget or Intent.EditEntry;
}
