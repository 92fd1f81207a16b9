using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Extraction;

/// <summary>What was learned of things, asked about one record of several whose words the lexicon does not hold.</summary>
internal static class StretchCategory
{
    // A stretch says less than a text, so more is asked of it.
    private const float Floor = 0.8f;

    [ThreadStatic]
    private static Workspace? workspace;

    public static Category? Find(Reading reading, int from, int to)
    {
        if (reading.CategoryHead is not { } head || from >= to)
        {
            return null;
        }

        var work = workspace ??= new Workspace();
        work.Marks.Read(reading.Text.Raw(from, to).ToString(), reading.IsKnown);
        FeatureExtractor.Extract(work.Marks, head.Options, work.Features);
        Span<float> probabilities = stackalloc float[head.Labels.Length];
        head.Classify(work.Features, probabilities);
        for (var i = 0; i < Enum.GetValues<Category>().Length; i++)
        {
            if (probabilities[i] >= Floor && CategoryChoice.Fits(reading, (Category)i))
            {
                return (Category)i;
            }
        }

        return null;
    }
}
