using System.Numerics.Tensors;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Classification;

/// <summary>
/// Classifiers of one label set that answer together: the mean of their log-probabilities, so that what one holds to be impossible weighs
/// against what another finds merely likely. Immutable; thread-safe.
/// </summary>
internal sealed class Committee
{
    // A member that is sure counts for much, but none can forbid a label.
    private const float LeastProbability = 1e-12f;

    /// <param name="members">At least one; all with the same labels in the same order.</param>
    public Committee(IReadOnlyList<LinearModel> members)
    {
        if (members.Count == 0 || members.Any(m => !m.Labels.SequenceEqual(members[0].Labels, StringComparer.Ordinal)))
        {
            throw new ArgumentException("A committee has at least one member, and all members have the same labels.", nameof(members));
        }

        Members = members;
    }

    public IReadOnlyList<LinearModel> Members { get; }

    /// <summary>The classes, in the order of the probabilities.</summary>
    public string[] Labels => Members[0].Labels;

    /// <summary>Fills the probability of each label.</summary>
    public void Classify(Annotations marks, FeatureBuffer features, Span<float> probabilities)
    {
        var one = new float[Labels.Length];
        probabilities.Clear();
        foreach (var member in Members)
        {
            FeatureExtractor.Extract(marks, member.Options, features);
            member.Classify(features, one);
            TensorPrimitives.Max(one, LeastProbability, one);
            TensorPrimitives.Log(one, one);
            TensorPrimitives.MultiplyAdd(one, 1f / Members.Count, probabilities, probabilities);
        }

        TensorPrimitives.Subtract(probabilities, TensorPrimitives.Max<float>(probabilities), probabilities);
        TensorPrimitives.SoftMax(probabilities, probabilities);
    }
}
