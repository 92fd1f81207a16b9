using FinCoach.Domain.Masking;
using FinCoach.Trainer.Masks;

namespace FinCoach.Trainer.Evaluation;

/// <summary>
/// What the masks of this program do with a labelled set, item by item. They are code and the same for every version: an evaluation shows
/// them beside a version because what it learned went through them.
/// </summary>
internal static class MaskOutcomes
{
    public static readonly IReadOnlyList<string> Measured = [Measures.MaskExact, Measures.MaskPrecision, Measures.MaskRecall];

    public static IReadOnlyList<ItemOutcome> Of(IReadOnlyList<(string Key, LabelledText Text)> items)
    {
        var policy = MaskEvaluation.PolicyOf([.. items.Select(i => i.Text)]);
        return [.. items.Select(i => Of(i.Key, i.Text, policy))];
    }

    private static ItemOutcome Of(string key, LabelledText text, MaskPolicy policy)
    {
        var gold = text.Spans.ToHashSet();
        var found = Masker.Find(text.Text, policy).ToHashSet();
        var right = gold.Count(found.Contains);
        return new ItemOutcome(key, ItemTags.None, ItemTags.None, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [Measures.MaskExact] = gold.SetEquals(found) ? 1 : 0,
            [Measures.MaskRight] = right,
            [Measures.MaskMissing] = gold.Count - right,
            [Measures.MaskExcess] = found.Count - right,
        },
        [
            .. gold.Except(found).Select(s => $"missing {s.Type} at {s.Start}"),
            .. found.Except(gold).Select(s => $"excess {s.Type} at {s.Start}"),
        ]);
    }
}
