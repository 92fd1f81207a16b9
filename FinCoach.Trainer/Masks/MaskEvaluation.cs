using System.Text;
using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Masks;

/// <summary>Scores the masker against a labelled set.</summary>
internal static class MaskEvaluation
{
    private static readonly TimeSpan MinMeasured = TimeSpan.FromMilliseconds(400);

    /// <summary>Names and amounts are labelled only where the training policy is meant.</summary>
    public static MaskPolicy PolicyOf(IReadOnlyList<LabelledText> set) =>
        set.Any(row => row.Spans.Any(span => IsTrainingOnly(span.Type))) ? MaskPolicy.Training : MaskPolicy.Ingress;

    /// <summary>Scores a set; labels that the policy does not mask are left out.</summary>
    public static (MaskScore Score, IReadOnlyList<MaskMiss> Misses) Run(
        IReadOnlyList<LabelledText> set, MaskPolicy policy, TimeProvider clock)
    {
        var types = Enum.GetValues<MaskType>().ToDictionary(type => type, _ => (Right: 0, Gold: 0, Found: 0));
        var misses = new List<MaskMiss>();
        foreach (var row in set)
        {
            var gold = row.Spans.Where(span => policy == MaskPolicy.Training || !IsTrainingOnly(span.Type)).ToHashSet();
            var found = Masker.Find(row.Text, policy).ToHashSet();
            foreach (var span in gold.Union(found))
            {
                var (right, golds, founds) = types[span.Type];
                var (isGold, isFound) = (gold.Contains(span) ? 1 : 0, found.Contains(span) ? 1 : 0);
                types[span.Type] = (right + (isGold & isFound), golds + isGold, founds + isFound);
            }

            if (!gold.SetEquals(found))
            {
                misses.Add(new MaskMiss(row.Id, row.Text, [.. gold.Except(found)], [.. found.Except(gold)]));
            }
        }

        var sum = types.Values.Aggregate((a, b) => (a.Right + b.Right, a.Gold + b.Gold, a.Found + b.Found));
        var score = new MaskScore(
            set.Count,
            set.Count - misses.Count,
            Share(sum.Right, sum.Found),
            Share(sum.Right, sum.Gold),
            types.Where(type => type.Value.Gold + type.Value.Found > 0).ToDictionary(
                type => type.Key.ToString(),
                type => new TypeScore(Share(type.Value.Right, type.Value.Found), Share(type.Value.Right, type.Value.Gold), type.Value.Gold, type.Value.Found)),
            Speed(set, policy, clock));
        return (score, misses);
    }

    private static bool IsTrainingOnly(MaskType type) => type is MaskType.NAME or MaskType.CLP;

    private static double Share(int part, int whole) => whole == 0 ? 1 : Math.Round((double)part / whole, 4);

    private static double Speed(IReadOnlyList<LabelledText> set, MaskPolicy policy, TimeProvider clock)
    {
        var (bytes, start) = (0L, clock.GetTimestamp());
        do
        {
            foreach (var row in set)
            {
                _ = Masker.Find(row.Text, policy);
                bytes += Encoding.UTF8.GetByteCount(row.Text);
            }
        }
        while (clock.GetElapsedTime(start) < MinMeasured);

        return Math.Round(bytes / clock.GetElapsedTime(start).TotalSeconds);
    }
}
