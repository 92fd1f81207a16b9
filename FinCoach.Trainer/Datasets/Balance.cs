using System.Buffers.Binary;
using System.Security.Cryptography;
using FinCoach.Data.Ml;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// Keeps frequent things from drowning rare ones: no cell of intent and intensity bucket keeps more than a few times the median cell.
/// Within a cell the better rows stay, and among equals a keyed hash chooses, so the choice is the same every time.
/// </summary>
internal sealed class Balance
{
    private const int TimesMedian = 3;
    private const int AlwaysKept = 50;

    private readonly Dictionary<int, List<ulong>> cells = [];

    /// <summary>A row's rank within its cell: lower stays longer.</summary>
    public static ulong Rank(Guid messageId, ExampleQuality quality, ulong seed)
    {
        Span<byte> text = stackalloc byte[24];
        messageId.TryWriteBytes(text, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt64BigEndian(text[16..], seed);
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(text, digest);
        return ((ulong)(ExampleQuality.High - quality) << 62) | (BinaryPrimitives.ReadUInt64BigEndian(digest) >> 2);
    }

    public void Add(int cell, ulong rank)
    {
        if (!cells.TryGetValue(cell, out var ranks))
        {
            cells[cell] = ranks = [];
        }

        ranks.Add(rank);
    }

    /// <summary>For each cell the highest rank that stays.</summary>
    public IReadOnlyDictionary<int, ulong> Limits(int maxRows)
    {
        if (cells.Count == 0)
        {
            return new Dictionary<int, ulong>();
        }

        var sizes = cells.Values.Select(r => r.Count).Order().ToList();
        var cap = Math.Max(AlwaysKept, TimesMedian * sizes[sizes.Count / 2]);
        // The largest cap with which the rows fit: their number grows with the cap.
        var (low, high) = (0, cap);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sizes.Sum(s => (long)Math.Min(s, middle)) <= maxRows ? (middle, high) : (low, middle - 1);
        }

        return cells.Where(_ => low > 0).ToDictionary(c => c.Key, c => NthLowest(c.Value, low));
    }

    private static ulong NthLowest(List<ulong> ranks, int n)
    {
        ranks.Sort();
        return ranks[Math.Min(n, ranks.Count) - 1];
    }
}
