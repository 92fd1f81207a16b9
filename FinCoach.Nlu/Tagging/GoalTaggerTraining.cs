using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Features;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Nlu.Tagging;

/// <summary>Teaches the tagger of goal names from labelled texts.</summary>
internal static class GoalTaggerTraining
{
    // Of ten names, so many are seen without their words: the tagger learns from what stands around them.
    private const int HiddenOfTen = 7;

    public static LinearModel? Train(IReadOnlyList<NluSample> samples, TrainingOptions options)
    {
        var rows = new List<(uint[] Hashes, float[] Weights)>();
        var gold = new List<int>();
        var marks = new Annotations();
        var features = new FeatureBuffer();
        var kinds = new uint[TokenKinds.Longest];
        foreach (var sample in samples.Where(s => s.Intent is Intent.SetGoal or Intent.QueryGoal))
        {
            marks.Read(sample.Text, isKnown: null);
            marks.ReadTimes(new TimeFrame(sample.ReferenceDate, Direction.Future));
            var (first, end) = Locate(marks.Text, sample.Slots.GoalName);
            var count = TokenKinds.Read(marks, kinds);
            for (var i = 0; i < count; i++)
            {
                var inside = first <= i && i < end;
                var hidden = inside && (gold.Count % 10) < HiddenOfTen;
                TagFeatures.Extract(marks.Text, kinds.AsSpan(0, count), i, !hidden, features);
                rows.Add((features.Hashes.ToArray(), features.Weights.ToArray()));
                gold.Add(!inside ? SpanTagger.Outside : i == first ? SpanTagger.Begin : SpanTagger.Inside);
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var set = TrainingSet.Of(rows, options);
        return LinearTrainer.Train(set, [.. gold], SpanTagger.Labels, options);
    }

    /// <summary>The last place where the text says the name; an empty one when it says none.</summary>
    private static (int First, int End) Locate(TokenizedText text, string? name)
    {
        if (name is null)
        {
            return (0, 0);
        }

        var wanted = TokenizedText.Of(name);
        for (var i = text.Count - wanted.Count; i >= 0; i--)
        {
            var j = 0;
            while (j < wanted.Count && text.Word(i + j).SequenceEqual(wanted.Word(j)))
            {
                j++;
            }

            if (j == wanted.Count)
            {
                return (i, i + j);
            }
        }

        return (0, 0);
    }
}
