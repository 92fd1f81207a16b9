using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Training;

/// <summary>Texts as sparse rows over an index of their features, built once and used by every classifier trained on them.</summary>
internal sealed class TrainingSet
{
    private readonly List<int> columns = [];
    private readonly List<float> values = [];
    private readonly List<int> starts = [0];
    private readonly List<int> wordEnds = [];

    private TrainingSet(uint[] features, float[] idf) => (Features, Idf) = (features, idf);

    public uint[] Features { get; }

    public float[] Idf { get; }

    public int Count => wordEnds.Count;

    public static TrainingSet Of(IReadOnlyList<string> texts, TrainingOptions options, bool wordsOnly) =>
        Of(texts, options, wordsOnly, [.. Enumerable.Range(0, texts.Count)]);

    /// <param name="texts">What to learn from.</param>
    /// <param name="options">How.</param>
    /// <param name="wordsOnly">Leaves the character n-grams out.</param>
    /// <param name="holders">What holds a text's features, for their rarity: the text itself, or its label, so that what all texts of one
    /// label share counts as rare.</param>
    public static TrainingSet Of(IReadOnlyList<string> texts, TrainingOptions options, bool wordsOnly, int[] holders)
    {
        var annotations = new Annotations();
        var buffer = new FeatureBuffer();
        var featureOptions = wordsOnly ? options.Features with { LongestGram = 0 } : options.Features;
        var counts = new Dictionary<uint, int>();
        var seen = new HashSet<uint>();
        var all = 0;
        foreach (var held in Enumerable.Range(0, texts.Count).GroupBy(i => holders[i]))
        {
            all++;
            seen.Clear();
            foreach (var i in held)
            {
                Extract(texts[i], annotations, featureOptions, buffer);
                foreach (var hash in buffer.Hashes)
                {
                    if (seen.Add(hash))
                    {
                        counts[hash] = counts.GetValueOrDefault(hash) + 1;
                    }
                }
            }
        }

        var features = counts.Where(c => c.Value >= options.MinimumCount).Select(c => c.Key).Order().ToArray();
        var idf = features.Select(f => MathF.Pow(MathF.Log((1f + all) / (1f + counts[f])) + options.IdfOffset, options.IdfPower)).ToArray();
        var set = new TrainingSet(features, idf);
        var index = features.Select((feature, row) => (feature, row)).ToDictionary(p => p.feature, p => p.row);
        foreach (var text in texts)
        {
            Extract(text, annotations, featureOptions, buffer);
            set.Append(buffer, index, featureOptions);
        }

        return set;
    }

    /// <summary>A set of instances whose features are known already.</summary>
    public static TrainingSet Of(IReadOnlyList<(uint[] Hashes, float[] Weights)> rows, TrainingOptions options)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var hash in rows.SelectMany(r => r.Hashes.Distinct()))
        {
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }

        var features = counts.Where(c => c.Value >= options.MinimumCount).Select(c => c.Key).Order().ToArray();
        var set = new TrainingSet(features, [.. features.Select(_ => 1f)]);
        var index = features.Select((feature, row) => (feature, row)).ToDictionary(p => p.feature, p => p.row);
        var buffer = new FeatureBuffer();
        foreach (var (hashes, weights) in rows)
        {
            buffer.Clear();
            for (var i = 0; i < hashes.Length; i++)
            {
                buffer.Add(hashes[i], weights[i]);
            }

            buffer.EndWords();
            set.Append(buffer, index, options.Features with { CharWeight = 0f });
        }

        return set;
    }

    public (ReadOnlyMemory<int> Columns, ReadOnlyMemory<float> Values)[] Rows()
    {
        var allColumns = columns.ToArray();
        var allValues = values.ToArray();
        return [.. Enumerable.Range(0, Count).Select(i => (
            new ReadOnlyMemory<int>(allColumns, starts[i], starts[i + 1] - starts[i]),
            new ReadOnlyMemory<float>(allValues, starts[i], starts[i + 1] - starts[i])))];
    }

    private static void Extract(string text, Annotations annotations, FeatureOptions options, FeatureBuffer buffer)
    {
        annotations.Read(text, isKnown: null);
        FeatureExtractor.Extract(annotations, options, buffer);
    }

    private void Append(FeatureBuffer buffer, Dictionary<uint, int> index, FeatureOptions options)
    {
        var start = columns.Count;
        AppendGroup(buffer, index, 0, buffer.WordCount, 1f, options.UnitLength);
        wordEnds.Add(columns.Count - start);
        AppendGroup(buffer, index, buffer.WordCount, buffer.Count, options.CharWeight, options.UnitLength);
        starts.Add(columns.Count);
    }

    private void AppendGroup(FeatureBuffer buffer, Dictionary<uint, int> index, int from, int to, float weight, bool unitLength)
    {
        var start = columns.Count;
        var squares = 0f;
        for (var i = from; i < to; i++)
        {
            if (!index.TryGetValue(buffer.Hashes[i], out var row))
            {
                continue;
            }

            var value = buffer.Weights[i] * Idf[row];
            squares += value * value;
            columns.Add(row);
            values.Add(value);
        }

        var norm = !unitLength ? weight : squares > 0 ? weight / MathF.Sqrt(squares) : 0;
        for (var i = start; i < values.Count; i++)
        {
            values[i] *= norm;
        }
    }
}
