using System.Globalization;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Benchmarks.Nlu;

/// <summary>
/// Judges settings of the generic classifier by cross-validation on the training texts of a corpus; its tests are never read.
/// <c>FinCoach.Benchmarks generic corpus-es.json</c>.
/// </summary>
internal static class GenericSettings
{
    private const int Folds = 5;
    private const int Repeats = 5;

    public static void Print(string corpus)
    {
        var samples = LabelledCorpus.Read(corpus, tests: false);
        Rank(samples, Committees());
        PrintRejection(samples);
        Rank(samples, Candidates().Select(c => (c.Name, (IReadOnlyList<MemberOptions>)[new(Learner.Logistic, c.Options, 1f)])));
    }

    private static void Rank(
        IReadOnlyList<GenericSample> samples, IEnumerable<(string Name, IReadOnlyList<MemberOptions> Members)> candidates)
    {
        var results = candidates.AsParallel().AsOrdered().Select(c => (c.Name, Score: Accuracy(samples, c.Members))).ToList();
        foreach (var (name, score) in results.OrderByDescending(r => r.Score))
        {
            Write($"{score:0.0000}  {name}");
        }
    }

    /// <summary>The members together, each alone, and all but one.</summary>
    private static IEnumerable<(string Name, IReadOnlyList<MemberOptions> Members)> Committees()
    {
        var all = MemberOptions.Generic;
        yield return ("as it is", all);
        foreach (var member in all)
        {
            yield return ($"{member.Learner} alone", [member]);
            yield return ($"without {member.Learner}", [.. all.Where(m => m != member)]);
        }
    }

    /// <summary>Settings of the logistic member.</summary>
    private static IEnumerable<(string Name, TrainingOptions Options)> Candidates()
    {
        var basis = TrainingOptions.Generic;
        foreach (var (shortest, longest) in new[] { (2, 4), (3, 4), (3, 5) })
        {
            foreach (var chars in new[] { 0.6f, 1f, 1.5f })
            {
                foreach (var stem in new[] { 0f, 2f })
                {
                    yield return ($"grams {shortest}-{longest} chars {chars} stem {stem}", basis with
                    {
                        Features = basis.Features with { ShortestGram = shortest, LongestGram = longest, CharWeight = chars, StemWeight = stem },
                    });
                }
            }
        }

        foreach (var pair in new[] { 0f, 0.2f, 0.4f, 0.8f })
        {
            yield return ($"pairs {pair}", basis with { Features = basis.Features with { BigramWeight = pair } });
        }

        foreach (var power in new[] { 0.5f, 1f, 1.5f, 2f, 2.5f })
        {
            foreach (var offset in new[] { 0f, 0.5f, 1f })
            {
                yield return ($"idf power {power} offset {offset}", basis with { IdfPower = power, IdfOffset = offset });
            }
        }

        foreach (var epochs in new[] { 20, 40, 80 })
        {
            foreach (var smoothing in new[] { 0.1f, 0.3f })
            {
                foreach (var dropout in new[] { 0f, 0.2f, 0.4f })
                {
                    yield return ($"epochs {epochs} smoothing {smoothing} dropout {dropout}",
                        basis with { Epochs = epochs, LabelSmoothing = smoothing, Dropout = dropout });
                }
            }
        }
    }

    private static double Accuracy(IReadOnlyList<GenericSample> samples, IReadOnlyList<MemberOptions> members) =>
        Held(samples, members).Average(h => h.Sample.Intent == h.Label ? 1.0 : 0.0);

    /// <summary>Every text as models without it and its fold read it, once a repeat; folds hold one text of each label.</summary>
    private static List<(GenericSample Sample, string Label, float Confidence, float Known)> Held(
        IReadOnlyList<GenericSample> samples, IReadOnlyList<MemberOptions> members)
    {
        var result = new List<(GenericSample, string, float, float)>();
        for (var run = 0; run < Folds * Repeats; run++)
        {
            // Each repeat pairs the texts of the labels otherwise.
            var (repeat, fold) = Math.DivRem(run, Folds);
            var places = samples.GroupBy(s => s.Intent)
                .SelectMany((g, label) => g.Select((s, i) => (Sample: s, Fold: (i + (label * repeat)) % Folds))).ToList();
            var model = GenericClassifier.Train([.. places.Where(p => p.Fold != fold).Select(p => p.Sample)], "", null, members);
            foreach (var (sample, _) in places.Where(p => p.Fold == fold))
            {
                var (label, confidence, known) = model.Read(sample.Text);
                result.Add((sample, label, confidence, known));
            }
        }

        return result;
    }

    /// <summary>How many own texts and how many texts of labels left out each pair of limits refuses, every label counting alike.</summary>
    private static void PrintRejection(IReadOnlyList<GenericSample> samples)
    {
        var own = Held(samples, MemberOptions.Generic);
        var labels = samples.Select(s => s.Intent).Distinct(StringComparer.Ordinal).ToList();
        var foreign = new List<(float Confidence, float Known)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = labels.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            var model = GenericClassifier.Train([.. samples.Where(s => !left.Contains(s.Intent))], "", null, MemberOptions.Generic);
            foreign.AddRange(samples.Where(s => left.Contains(s.Intent)).Select(s => model.Read(s.Text)).Select(r => (r.Confidence, r.Known)));
        }

        var share = 1.0 / (labels.Count + 1);
        var lines = new List<(double Score, string Limits)>();
        foreach (var sure in new[] { 0f, 0.1f, 0.15f, 0.2f, 0.25f, 0.3f })
        {
            foreach (var doubt in new[] { 0.3f, 0.4f, 0.5f, 0.6f, 0.7f })
            {
                foreach (var least in new[] { 0f, 0.08f, 0.1f, 0.12f, 0.15f, 0.2f })
                {
                    bool Refuses(float confidence, float known) => known < sure || (known < doubt && confidence < least);
                    var kept = own.Average(o => o.Label == o.Sample.Intent && !Refuses(o.Confidence, o.Known) ? 1.0 : 0.0);
                    var refused = foreign.Average(f => Refuses(f.Confidence, f.Known) ? 1.0 : 0.0);
                    lines.Add(((kept * (1 - share)) + (refused * share), string.Create(
                        CultureInfo.InvariantCulture, $"known < {sure}, or < {doubt} and confidence < {least}: own right {kept:0.000}, foreign refused {refused:0.000}")));
                }
            }
        }

        foreach (var (score, limits) in lines.OrderByDescending(l => l.Score).Take(15))
        {
            Write($"{score:0.0000}  {limits}");
        }
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
