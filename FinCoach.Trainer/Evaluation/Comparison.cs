using FinCoach.Domain.Statistics;
using FinCoach.Nlu.Scores;

namespace FinCoach.Trainer.Evaluation;

/// <summary>What the items show about a measure.</summary>
internal enum Verdict
{
    Better,
    Worse,
    NoDifferenceShown,
}

/// <summary>One measure of a version.</summary>
internal sealed record Score(double Value, Interval Interval);

/// <summary>One measure of a version against another's on the same items.</summary>
/// <param name="Difference">Version − baseline.</param>
/// <param name="Interval">95 %, paired bootstrap over the items.</param>
/// <param name="P">McNemar's exact test, where each item is right or wrong.</param>
internal sealed record Compared(double Version, double Baseline, double Difference, Interval Interval, double? P, Verdict Verdict);

/// <summary>Scores and paired comparisons. Pure: the same outcomes and seed give the same figures.</summary>
internal static class Comparison
{
    private const double Alpha = 0.05;

    /// <summary>A version's score, with its interval.</summary>
    public static Score ScoreOf(string measure, IReadOnlyList<ItemOutcome> items, int samples, int seed)
    {
        var statistic = Statistic(measure, items);
        var all = statistic([.. Enumerable.Range(0, items.Count)]);
        // A bootstrap of items that are all right has no width; a share has Wilson's interval whatever it is.
        var interval = IsShare(measure, items)
            ? Wilson.Of(items.Count(i => i.Values[measure] == 1), items.Count)
            : Bootstrap.Of(items.Count, statistic, new Random(seed), samples, Alpha);
        return new Score(Math.Round(all, 6), Rounded(interval));
    }

    /// <summary>A version against a baseline; the two lists are of the same items in the same order.</summary>
    public static Compared Of(
        string measure, IReadOnlyList<ItemOutcome> version, IReadOnlyList<ItemOutcome> baseline, int samples, int seed)
    {
        var (mine, theirs) = (Statistic(measure, version), Statistic(measure, baseline));
        int[] all = [.. Enumerable.Range(0, version.Count)];
        var interval = Bootstrap.Of(version.Count, drawn => mine(drawn) - theirs(drawn), new Random(seed), samples, Alpha);
        double? p = IsShare(measure, version) && IsShare(measure, baseline)
            ? McNemar.P(
                all.Count(i => version[i].Values[measure] > baseline[i].Values[measure]),
                all.Count(i => version[i].Values[measure] < baseline[i].Values[measure]))
            : null;
        var difference = mine(all) - theirs(all);
        return new Compared(
            Math.Round(mine(all), 6), Math.Round(theirs(all), 6), Math.Round(difference, 6), Rounded(interval), p,
            VerdictOf(measure, interval, p));
    }

    // Both tests must see it: the interval knows the size, McNemar is exact for few items.
    private static Verdict VerdictOf(string measure, Interval interval, double? p) =>
        interval.Contains(0) || p >= Alpha ? Verdict.NoDifferenceShown
        : interval.Low > 0 == Measures.IsBetterHigh(measure) ? Verdict.Better
        : Verdict.Worse;

    private static Func<int[], double> Statistic(string measure, IReadOnlyList<ItemOutcome> items) => measure switch
    {
        Measures.IntentMacroF1 => drawn => MacroF1(items, drawn, int.MaxValue),
        Measures.IntentMacroF1Top10 => drawn => MacroF1(items, drawn, 10),
        Measures.P95Ms => drawn => Percentile([.. drawn.Select(i => items[i].Values[Measures.LatencyMs])], 0.95),
        Measures.StyleAdherence => drawn => Ranked(items, drawn),
        Measures.MaskPrecision => drawn => Right(items, drawn, Measures.MaskExcess),
        Measures.MaskRecall => drawn => Right(items, drawn, Measures.MaskMissing),
        _ => drawn => drawn.Average(i => items[i].Values[measure]),
    };

    private static bool IsShare(string measure, IReadOnlyList<ItemOutcome> items) =>
        measure is not (Measures.IntentMacroF1 or Measures.IntentMacroF1Top10 or Measures.P95Ms or Measures.StyleAdherence
            or Measures.MaskPrecision or Measures.MaskRecall)
        && items.All(i => i.Values[measure] is 0 or 1);

    private static double MacroF1(IReadOnlyList<ItemOutcome> items, int[] drawn, int top)
    {
        var confusion = new Confusion();
        foreach (var i in drawn)
        {
            confusion.Add(items[i].Label, items[i].Predicted);
        }

        return confusion.MacroF1(top);
    }

    // The share of pairs whose order by how they sound is their order by the intensity asked for.
    private static double Ranked(IReadOnlyList<ItemOutcome> items, int[] drawn)
    {
        var asked = drawn.Select(i => items[i].Values["intensity"]).ToArray();
        var sounds = drawn.Select(i => items[i].Values[Measures.StyleAdherence]).ToArray();
        var (pairs, right) = (0, 0);
        for (var i = 0; i < asked.Length; i++)
        {
            for (var j = 0; j < asked.Length; j++)
            {
                if (asked[i] < asked[j])
                {
                    pairs++;
                    right += sounds[i] < sounds[j] ? 1 : 0;
                }
            }
        }

        return pairs == 0 ? 1 : (double)right / pairs;
    }

    // Of all spans, not of texts: the right ones among them and those that are wrong in one way.
    private static double Right(IReadOnlyList<ItemOutcome> items, int[] drawn, string wrong)
    {
        var right = drawn.Sum(i => items[i].Values[Measures.MaskRight]);
        var all = right + drawn.Sum(i => items[i].Values[wrong]);
        return all == 0 ? 1 : right / all;
    }

    private static double Percentile(double[] values, double share)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[Math.Min(values.Length - 1, (int)Math.Ceiling(share * values.Length) - 1)];
    }

    private static Interval Rounded(Interval interval) => new(Math.Round(interval.Low, 6), Math.Round(interval.High, 6));
}
