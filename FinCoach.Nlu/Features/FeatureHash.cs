namespace FinCoach.Nlu.Features;

/// <summary>FNV-1a over UTF-16 units with a final mix; the seed keeps kinds of features apart.</summary>
internal static class FeatureHash
{
    public const uint Word = 0x811C9DC5;
    public const uint Gram = 0x2F0B4A27;
    public const uint Stem = 0x4D1F62B9;
    public const uint Sign = 0x7A3C91D5;

    private const uint Prime = 0x01000193;

    public static uint Of(uint seed, ReadOnlySpan<char> text)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = Step(hash, c);
        }

        return Mix(hash);
    }

    public static uint Step(uint hash, char c) => (hash ^ c) * Prime;

    public static uint Pair(uint first, uint second) => Mix((first * 0x9E3779B1) ^ (second + 0x85EBCA6B));

    public static uint Mix(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        // 0 marks an empty place of the feature table.
        return hash == 0 ? 1 : hash;
    }
}
