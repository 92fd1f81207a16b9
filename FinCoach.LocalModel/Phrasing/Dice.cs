namespace FinCoach.LocalModel.Phrasing;

/// <summary>A small deterministic sequence (splitmix64): the same seed chooses the same words on every machine.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A seed from a request's own seed and text (FNV-1a).</summary>
    public static ulong SeedOf(long seed, string text)
    {
        var hash = 14695981039346656037UL ^ (ulong)seed;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>One of the options; null when there is none.</summary>
    public T? Pick<T>(IReadOnlyList<T> options)
        where T : class =>
        options.Count == 0 ? null : options[(int)(Next() % (ulong)options.Count)];

    /// <summary>0 to <paramref name="end"/>, without it.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
