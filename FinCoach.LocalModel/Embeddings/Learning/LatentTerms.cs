using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Embeddings.Learning;

/// <summary>
/// Latent semantic analysis (Deerwester et al., 1990): directions in which stems that occur in the same texts are near. A truncated SVD
/// of the texts' tf-idf by orthogonal iteration; the input is small, so nothing cleverer is needed.
/// </summary>
internal static class LatentTerms
{
    private const int Rounds = 12;
    private const int Seed = 1;
    private const int Size = LearnedProjection.Dimensions;

    /// <summary>A direction of length one for each stem that is no function word.</summary>
    public static Dictionary<string, float[]> Of(IReadOnlyList<string> texts)
    {
        var bags = texts.Select(text => Words.Of(text).Where(word => !StopWords.Contains(word)).Select(SpanishStem.Of)
            .CountBy(stem => stem, StringComparer.Ordinal).ToList()).ToList();
        var frequencies = bags.SelectMany(bag => bag).CountBy(c => c.Key, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        var places = frequencies.Select((f, i) => (f.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
        var rows = bags.Select(bag => Row([.. bag.Select(c =>
        {
            var place = places[c.Key];
            return (place, (1 + Math.Log(c.Value)) * Math.Log((bags.Count + 1.0) / frequencies[place].Value));
        })])).ToList();

        var random = new Random(Seed);
        var basis = frequencies.Select(_ => Enumerable.Range(0, Size).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Orthonormalise(basis);
            basis = Through(rows, basis);
        }

        // The length of a column is now the square of its singular value.
        var singular = Enumerable.Range(0, Size).Select(k => Math.Sqrt(Math.Sqrt(basis.Sum(b => b[k] * b[k])))).ToArray();
        Orthonormalise(basis);
        return places.ToDictionary(p => p.Key, p => Unit([.. basis[p.Value].Select((value, k) => value * singular[k])]), StringComparer.Ordinal);
    }

    private static (int Place, double Weight)[] Row((int Place, double Weight)[] counts)
    {
        var norm = Math.Sqrt(counts.Sum(c => c.Weight * c.Weight)) + double.Epsilon;
        return [.. counts.Select(c => (c.Place, c.Weight / norm))];
    }

    private static double[][] Through(List<(int Place, double Weight)[]> rows, double[][] basis)
    {
        var next = basis.Select(_ => new double[Size]).ToArray();
        foreach (var row in rows)
        {
            var image = new double[Size];
            foreach (var (place, weight) in row)
            {
                for (var k = 0; k < Size; k++)
                {
                    image[k] += weight * basis[place][k];
                }
            }

            foreach (var (place, weight) in row)
            {
                for (var k = 0; k < Size; k++)
                {
                    next[place][k] += weight * image[k];
                }
            }
        }

        return next;
    }

    private static void Orthonormalise(double[][] basis)
    {
        for (var k = 0; k < Size; k++)
        {
            for (var earlier = 0; earlier < k; earlier++)
            {
                var along = basis.Sum(b => b[k] * b[earlier]);
                foreach (var b in basis)
                {
                    b[k] -= along * b[earlier];
                }
            }

            var square = basis.Sum(b => b[k] * b[k]);
            // Fewer independent texts than directions: the rest stays empty.
            var scale = square < 1e-12 ? 0 : 1 / Math.Sqrt(square);
            foreach (var b in basis)
            {
                b[k] *= scale;
            }
        }
    }

    private static float[] Unit(double[] direction)
    {
        var norm = Math.Sqrt(direction.Sum(d => d * d)) + 1e-9;
        return [.. direction.Select(d => (float)(d / norm))];
    }
}
