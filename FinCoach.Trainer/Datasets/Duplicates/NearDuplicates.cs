using System.Runtime.InteropServices;

namespace FinCoach.Trainer.Datasets.Duplicates;

/// <summary>
/// Finds texts that are nearly one seen before: 8 bands of 4 hash functions bring candidates (a pair of similarity 0.8 meets in some band
/// with probability 0.985), the sketches decide. Not safe for use by several threads.
/// </summary>
internal sealed class NearDuplicates(double from)
{
    private const int Bands = 8;
    private const int BandLength = MinHash.Length / Bands;
    private const int Buffer = 24;

    private readonly BandTable[] bands = [.. Enumerable.Range(0, Bands).Select(_ => new BandTable())];
    private readonly List<byte> sketches = [];

    /// <summary>Entries so far.</summary>
    public int Count { get; private set; }

    /// <summary>The entry that a text nearly repeats; -1 when there is none.</summary>
    public int Find(ReadOnlySpan<uint> minima)
    {
        Span<byte> sketch = stackalloc byte[MinHash.Length];
        MinHash.Sketch(minima, sketch);
        Span<int> candidates = stackalloc int[Buffer];
        var known = CollectionsMarshal.AsSpan(sketches);
        for (var band = 0; band < Bands; band++)
        {
            var number = bands[band].Find(Key(minima, band), candidates);
            foreach (var entry in candidates[..number])
            {
                if (MinHash.Similarity(sketch, known.Slice(entry * MinHash.Length, MinHash.Length)) >= from)
                {
                    return entry;
                }
            }
        }

        return -1;
    }

    /// <summary>Adds a text; its entry's number.</summary>
    public int Add(ReadOnlySpan<uint> minima)
    {
        Span<byte> sketch = stackalloc byte[MinHash.Length];
        MinHash.Sketch(minima, sketch);
        sketches.AddRange(sketch);
        for (var band = 0; band < Bands; band++)
        {
            bands[band].Add(Key(minima, band), Count);
        }

        return Count++;
    }

    private static uint Key(ReadOnlySpan<uint> minima, int band)
    {
        var key = 0x811C9DC5u;
        foreach (var minimum in minima.Slice(band * BandLength, BandLength))
        {
            key = (key ^ minimum) * 0x01000193;
            key ^= key >> 15;
        }

        return key;
    }
}
