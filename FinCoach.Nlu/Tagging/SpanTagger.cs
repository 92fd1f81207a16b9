using System.Numerics.Tensors;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Tagging;

/// <summary>Finds the one span of a text that names something, by the likeliest sequence of outside, begin and inside.</summary>
internal static class SpanTagger
{
    public const int Outside = 0;
    public const int Begin = 1;
    public const int Inside = 2;

    public static readonly string[] Labels = ["outside", "begin", "inside"];

    /// <summary>The first and one past the last token of the name; both 0 when the text names nothing.</summary>
    public static (int First, int End) Find(LinearModel model, Annotations marks, FeatureBuffer features)
    {
        Span<uint> kinds = stackalloc uint[TokenKinds.Longest];
        var count = TokenKinds.Read(marks, kinds);
        Span<float> scores = stackalloc float[count * Labels.Length];
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * Labels.Length, Labels.Length);
            TagFeatures.Extract(marks.Text, kinds[..count], i, withForms: true, features);
            model.Score(features, row);
            LogProbabilities(row);
            if (!TokenKinds.IsOpen(kinds[i]))
            {
                row[Begin] = row[Inside] = float.NegativeInfinity;
            }
        }

        return Best(scores, count);
    }

    /// <summary>The span whose words are likelier a name than not, by the largest sum; none is 0.</summary>
    private static (int First, int End) Best(ReadOnlySpan<float> scores, int count)
    {
        var (best, first, end) = (0f, 0, 0);
        for (var i = 0; i < count; i++)
        {
            var gain = scores[(i * 3) + Begin] - scores[(i * 3) + Outside];
            for (var j = i + 1; !float.IsInfinity(gain); j++)
            {
                // The word after the name must not go on with it.
                var ending = j < count && !float.IsInfinity(scores[(j * 3) + Inside]) ? scores[(j * 3) + Outside] - MathF.Max(scores[(j * 3) + Outside], scores[(j * 3) + Inside]) : 0f;
                if (gain + ending > best)
                {
                    (best, first, end) = (gain + ending, i, j);
                }

                if (j >= count)
                {
                    break;
                }

                gain += scores[(j * 3) + Inside] - scores[(j * 3) + Outside];
            }
        }

        return (first, end);
    }

    private static void LogProbabilities(Span<float> scores)
    {
        var max = TensorPrimitives.Max<float>(scores);
        var sum = 0f;
        foreach (var score in scores)
        {
            sum += MathF.Exp(score - max);
        }

        TensorPrimitives.Subtract(scores, max + MathF.Log(sum), scores);
    }
}
