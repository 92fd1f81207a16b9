using System.Numerics;
using FinCoach.Domain.Language;

namespace FinCoach.Trainer.Datasets.Duplicates;

/// <summary>
/// A sketch of a text whose agreement with another sketch estimates the Jaccard similarity of their character shingles
/// (Broder 1997). Amounts are masked before, so two texts that differ by them alone agree.
/// </summary>
internal static class MinHash
{
    /// <summary>Hash functions, and so bytes of a sketch. Only the lowest byte of each minimum is kept (b-bit minhash).</summary>
    public const int Length = 32;

    private const int Shingle = 4;
    private const uint Prime = 0x01000193;

    // Odd multipliers and offsets of the hash family, from one fixed generator: a sketch means the same in every process.
    private static readonly uint[] Multipliers = Family(0x9E3779B9, odd: true);
    private static readonly uint[] Offsets = Family(0x85EBCA6B, odd: false);

    /// <summary>The minima of every hash function over the shingles of the folded text.</summary>
    public static void Minima(string text, Span<uint> minima)
    {
        minima.Fill(uint.MaxValue);
        // Digits go: the numbers of masks differ between conversations that say the same.
        var folded = string.Concat(Letters.Fold(text).Where(c => !char.IsAsciiDigit(c)));
        var last = Math.Max(1, folded.Length - Shingle + 1);
        for (var i = 0; i < last; i++)
        {
            var hash = 0x811C9DC5u;
            for (var j = i; j < Math.Min(i + Shingle, folded.Length); j++)
            {
                hash = (hash ^ folded[j]) * Prime;
            }

            Lower(minima, hash);
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
        var equal = 0;
        for (var i = 0; i < Length; i++)
        {
            equal += left[i] == right[i] ? 1 : 0;
        }

        const double chance = 1.0 / 256;
        return Math.Max(0, (((double)equal / Length) - chance) / (1 - chance));
    }

    private static void Lower(Span<uint> minima, uint hash)
    {
        var wide = new Vector<uint>(hash);
        for (var i = 0; i + Vector<uint>.Count <= Length; i += Vector<uint>.Count)
        {
            var hashed = (wide * new Vector<uint>(Multipliers, i)) + new Vector<uint>(Offsets, i);
            // The low bits of a product know little of the factor: the fold brings the high ones down.
            hashed ^= Vector.ShiftRightLogical(hashed, 15);
            Vector.Min(new Vector<uint>(minima[i..]), hashed).CopyTo(minima[i..]);
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
