namespace FinCoach.LocalModel.Embeddings.Learning;

/// <summary>The loss of one batch of pairs, as its slopes by stem. The likeness of two texts is their cosine, letters and meaning together.</summary>
internal sealed class PairBatch
{
    // Low ones learn from the hardest neighbour alone; chosen on held-out paraphrases.
    private const float Temperature = 0.15f;
    private const int Size = LearnedProjection.Dimensions;

    private readonly PairSides[] _pairs;
    private readonly float[][] _a;
    private readonly float[][] _b;
    private readonly float[] _lengthA;
    private readonly float[] _lengthB;
    private readonly float[,] _likeness;

    public PairBatch(PairSides[] pairs, IReadOnlyDictionary<string, float[]> directions)
    {
        _pairs = pairs;
        _a = [.. pairs.Select(p => Meaning(p.A, directions))];
        _b = [.. pairs.Select(p => Meaning(p.B, directions))];
        _lengthA = [.. _a.Select(m => MathF.Sqrt(1 + Dot(m, m)))];
        _lengthB = [.. _b.Select(m => MathF.Sqrt(1 + Dot(m, m)))];
        _likeness = new float[pairs.Length, pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            for (var j = 0; j < pairs.Length; j++)
            {
                _likeness[i, j] = (Dot(pairs[i].A.Letters, pairs[j].B.Letters) + Dot(_a[i], _b[j])) / (_lengthA[i] * _lengthB[j]);
            }
        }
    }

    /// <summary>How the loss rises with each direction that the batch holds.</summary>
    public Dictionary<string, float[]> Slopes()
    {
        var pull = Pull();
        var slopes = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var i = 0; i < _pairs.Length; i++)
        {
            var ofA = new float[Size];
            var ofB = new float[Size];
            float radialA = 0, radialB = 0;
            for (var j = 0; j < _pairs.Length; j++)
            {
                Add(ofA, _b[j], pull[i, j] / (_lengthA[i] * _lengthB[j]));
                Add(ofB, _a[j], pull[j, i] / (_lengthA[j] * _lengthB[i]));
                radialA += pull[i, j] * _likeness[i, j];
                radialB += pull[j, i] * _likeness[j, i];
            }

            Add(ofA, _a[i], -radialA / (_lengthA[i] * _lengthA[i]));
            Add(ofB, _b[i], -radialB / (_lengthB[i] * _lengthB[i]));
            Spread(slopes, _pairs[i].A, ofA);
            Spread(slopes, _pairs[i].B, ofB);
        }

        return slopes;
    }

    // How the loss rises with each likeness: cross entropy of rows and of columns.
    private float[,] Pull()
    {
        var count = _pairs.Length;
        var pull = new float[count, count];
        for (var i = 0; i < count; i++)
        {
            double row = 0, column = 0;
            for (var j = 0; j < count; j++)
            {
                row += Competes(i, j) ? Math.Exp(_likeness[i, j] / Temperature) : 0;
                column += Competes(i, j) ? Math.Exp(_likeness[j, i] / Temperature) : 0;
            }

            for (var j = 0; j < count; j++)
            {
                if (Competes(i, j))
                {
                    var right = i == j ? 1 : 0;
                    pull[i, j] += (float)((Math.Exp(_likeness[i, j] / Temperature) / row) - right) / Temperature / count;
                    pull[j, i] += (float)((Math.Exp(_likeness[j, i] / Temperature) / column) - right) / Temperature / count;
                }
            }
        }

        return pull;
    }

    private bool Competes(int i, int j) => i == j || _pairs[i].Group != _pairs[j].Group;

    private static float[] Meaning(PairSide side, IReadOnlyDictionary<string, float[]> directions)
    {
        var sum = new float[Size];
        foreach (var (stem, weight) in side.Known)
        {
            Add(sum, directions[stem], weight);
        }

        return sum;
    }

    private static void Spread(Dictionary<string, float[]> slopes, PairSide side, float[] slope)
    {
        foreach (var (stem, weight) in side.Known)
        {
            if (!slopes.TryGetValue(stem, out var sum))
            {
                slopes[stem] = sum = new float[Size];
            }

            Add(sum, slope, weight);
        }
    }

    private static void Add(float[] target, float[] more, float times)
    {
        for (var k = 0; k < target.Length; k++)
        {
            target[k] += times * more[k];
        }
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
