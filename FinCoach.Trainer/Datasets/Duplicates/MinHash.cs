using System.Numerics;
using System.Runtime.Intrinsics;
using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets.Duplicates;

/// <summary>
/// A sketch of a text whose agreement with another sketch estimates the Jaccard similarity of their character shingles
/// (Broder 1997). Amounts are masked before, so two texts that differ by them alone agree.
/// </summary>
internal static class MinHash
{
    /// <summary>Hash functions, and so bytes of a sketch. Only one byte of each minimum is kept (b-bit minhash).</summary>
    public const int Length = 32;

    private const int Shingle = 4;
    private const uint Basis = 0x811C9DC5;
    private const uint Prime = 0x01000193;
    private const int OnStack = 1024;

    // Odd multipliers and offsets of the hash family, from one fixed generator: a sketch means the same in every process.
    private static readonly uint[] Multipliers = Family(0x9E3779B9, odd: true);
    private static readonly uint[] Offsets = Family(0x85EBCA6B, odd: false);

    /// <summary>The minima of every hash function over the shingles of the folded text.</summary>
    public static void Minima(string text, Span<uint> minima)
    {
        Span<char> folded = text.Length <= OnStack ? stackalloc char[text.Length] : new char[text.Length];
        folded = folded[..Fold(text, folded)];
        var count = Math.Max(1, folded.Length - Shingle + 1);
        Span<uint> hashes = count <= OnStack ? stackalloc uint[count] : new uint[count];
        for (var i = 0; i < count; i++)
        {
            var hash = Basis;
            foreach (var letter in folded[i..Math.Min(i + Shingle, folded.Length)])
            {
                hash = (hash ^ letter) * Prime;
            }

            hashes[i] = hash;
        }

        Lowest(hashes, minima);
    }

    /// <summary>The minima of two texts taken together: those of the union of their shingles.</summary>
    public static void Union(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right, Span<uint> union)
    {
        for (var i = 0; i < Length; i++)
        {
            union[i] = Math.Min(left[i], right[i]);
        }
    }

    /// <summary>The bytes that are kept of the minima.</summary>
    public static void Sketch(ReadOnlySpan<uint> minima, Span<byte> sketch)
    {
        for (var i = 0; i < Length; i++)
        {
            sketch[i] = (byte)(minima[i] >> 8);
        }
    }

    /// <summary>The estimated similarity, 0 to 1, corrected for bytes that agree by chance.</summary>
    public static double Similarity(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        // One vector is a whole sketch: Length bytes.
        var same = Vector256.Equals(Vector256.Create(left), Vector256.Create(right));
        var equal = BitOperations.PopCount(same.ExtractMostSignificantBits());
        const double chance = 1.0 / 256;
        return Math.Max(0, (((double)equal / Length) - chance) / (1 - chance));
    }

    // Digits go: the numbers of masks differ between conversations that say the same.
    private static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        foreach (var unit in text)
        {
            var letter = Letters.Fold(unit);
            if (!Letters.IsMark(unit) && !char.IsAsciiDigit(letter))
            {
                folded[length++] = letter;
            }
        }

        return length;
    }

    private static void Lowest(ReadOnlySpan<uint> hashes, Span<uint> minima)
    {
        for (var i = 0; i + Vector<uint>.Count <= Length; i += Vector<uint>.Count)
        {
            var (multiplier, offset) = (new Vector<uint>(Multipliers, i), new Vector<uint>(Offsets, i));
            var lowest = Vector<uint>.AllBitsSet;
            foreach (var hash in hashes)
            {
                var hashed = (new Vector<uint>(hash) * multiplier) + offset;
                // The low bits of a product know little of the factor: the fold brings the high ones down.
                lowest = Vector.Min(lowest, hashed ^ Vector.ShiftRightLogical(hashed, 15));
            }

            lowest.CopyTo(minima[i..]);
        }
    }

    private static uint[] Family(uint seed, bool odd)
    {
        var numbers = new uint[Length];
        for (var i = 0; i < Length; i++)
        {
            seed ^= seed << 13;
            seed ^= seed >> 17;
            seed ^= seed << 5;
            numbers[i] = odd ? seed | 1 : seed;
        }

        return numbers;
    }
}
