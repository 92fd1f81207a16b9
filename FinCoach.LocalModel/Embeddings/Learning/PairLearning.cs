using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings.Learning;

/// <summary>
/// Moves the directions of stems until texts of a pair are nearer to each other than to the other texts of their batch (InfoNCE with
/// in-batch negatives), counting what their letters already say. Adagrad by stem; seeded, in one thread.
/// </summary>
internal static class PairLearning
{
    private const int Seed = 7;
    private const int Epochs = 12;
    private const int BatchSize = 96;
    private const float Rate = 0.03f;
    private const int Size = LearnedProjection.Dimensions;

    // How strongly a stem is held to what the running text said of it: stems of few pairs learn little from them.
    private const float Hold = 0.002f;

    // The length that meaning starts with, beside letters of length one.
    private const float Share = 0.8f;

    /// <summary>The directions after learning.</summary>
    /// <param name="latent">By stem, of length one.</param>
    public static Dictionary<string, float[]> Learn(IReadOnlyDictionary<string, float[]> latent, IReadOnlyList<TextPair> pairs)
    {
        var start = latent.ToDictionary(l => l.Key, l => l.Value.Select(v => v * Share).ToArray(), StringComparer.Ordinal);
        var learnt = start.ToDictionary(s => s.Key, s => (float[])s.Value.Clone(), StringComparer.Ordinal);
        var squares = new Dictionary<string, float>(StringComparer.Ordinal);
        var known = new LearnedProjection(learnt);
        var letters = new TextEmbedder(TermWeights.Unlearned, LearnedProjection.None);
        var sides = pairs.Select(p => new PairSides(Side(p.A, known, letters), Side(p.B, known, letters), p.Group)).ToArray();
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(sides);
            foreach (var batch in sides.Chunk(BatchSize))
            {
                foreach (var (stem, slope) in new PairBatch(batch, learnt).Slopes().OrderBy(s => s.Key, StringComparer.Ordinal))
                {
                    Step(learnt[stem], start[stem], slope, squares, stem);
                }
            }
        }

        return learnt;
    }

    private static PairSide Side(string text, LearnedProjection known, TextEmbedder letters) =>
        new(letters.Embed(text), [.. known.Known(Words.Of(text)).Select(k => (k.Stem, (float)k.Weight))]);

    private static void Step(float[] direction, float[] start, float[] slope, Dictionary<string, float> squares, string stem)
    {
        var square = 0f;
        for (var k = 0; k < Size; k++)
        {
            slope[k] += Hold * (direction[k] - start[k]);
            square += slope[k] * slope[k];
        }

        squares[stem] = squares.GetValueOrDefault(stem) + (square / Size);
        var rate = Rate / (MathF.Sqrt(squares[stem]) + 1e-6f);
        for (var k = 0; k < Size; k++)
        {
            direction[k] -= rate * slope[k];
        }
    }
}

/// <summary>One text of a pair: the vector of its letters and its known stems.</summary>
internal sealed record PairSide(float[] Letters, IReadOnlyList<(string Stem, float Weight)> Known);

internal sealed record PairSides(PairSide A, PairSide B, string Group);
