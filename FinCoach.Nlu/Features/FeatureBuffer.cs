namespace FinCoach.Nlu.Features;

/// <summary>The features of one text: hashes with weights, words first and character n-grams after them. Reused; not thread-safe.</summary>
internal sealed class FeatureBuffer
{
    private uint[] hashes = new uint[512];
    private float[] weights = new float[512];

    public int Count { get; private set; }

    /// <summary>How many features at the beginning stem from words; the rest are character n-grams.</summary>
    public int WordCount { get; private set; }

    public ReadOnlySpan<uint> Hashes => hashes.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => weights.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        WordCount = 0;
    }

    public void Add(uint hash, float weight)
    {
        if (Count == hashes.Length)
        {
            Array.Resize(ref hashes, Count * 2);
            Array.Resize(ref weights, Count * 2);
        }

        hashes[Count] = hash;
        weights[Count++] = weight;
    }

    public void EndWords() => WordCount = Count;
}
