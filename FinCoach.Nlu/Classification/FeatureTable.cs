using System.Numerics;

namespace FinCoach.Nlu.Classification;

/// <summary>From a feature's hash to its row: open addressing, at most half full. Immutable after it is filled.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] keys;
    private readonly int[] rows;
    private readonly uint mask;

    /// <param name="features">Hashes, each once, in the order of their rows; none is 0.</param>
    public FeatureTable(ReadOnlySpan<uint> features)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        keys = new uint[size];
        rows = new int[size];
        mask = size - 1;
        for (var row = 0; row < features.Length; row++)
        {
            var at = features[row] & mask;
            while (keys[at] != 0)
            {
                at = (at + 1) & mask;
            }

            keys[at] = features[row];
            rows[at] = row;
        }
    }

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(uint feature)
    {
        for (var at = feature & mask; keys[at] != 0; at = (at + 1) & mask)
        {
            if (keys[at] == feature)
            {
                return rows[at];
            }
        }

        return -1;
    }
}
