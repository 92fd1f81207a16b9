using System.Buffers;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// The free numbers of a text and how many digits the chain holds that begins at each: most detectors need a certain
/// count of digits, and a number whose chain is too short is none of theirs.
/// </summary>
internal sealed class Numbers
{
    // A longer chain is as good as this one to every detector.
    private const int Enough = 64;

    private int[] _tokens = [];
    private byte[] _reach = [];

    public int Count { get; private set; }

    /// <summary>The token of a number.</summary>
    public int this[int number] => _tokens[number];

    /// <summary>Digits in the longest chain that may begin here; the real one can be shorter.</summary>
    public int Reach(int number) => _reach[number];

    public void Read(ScannedText text)
    {
        Count = 0;
        if (!text.Content.HasNumber)
        {
            return;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                Add(i);
            }
        }

        for (var (i, after) = (Count - 1, 0); i >= 0; i--)
        {
            // At most a mark stands between two groups of one chain.
            var joins = i + 1 < Count && _tokens[i + 1] - _tokens[i] <= 2 && text[_tokens[i + 1]].Start - text[_tokens[i]].End <= 3;
            after = Math.Min(Enough, text[_tokens[i]].Length + (joins ? after : 0));
            _reach[i] = (byte)after;
        }
    }

    public void Clear()
    {
        ArrayPool<int>.Shared.Return(_tokens);
        ArrayPool<byte>.Shared.Return(_reach);
        (_tokens, _reach, Count) = ([], [], 0);
    }

    private void Add(int token)
    {
        if (Count == _tokens.Length)
        {
            Grow(ref _tokens);
            Grow(ref _reach);
        }

        _tokens[Count++] = token;
    }

    private void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(64, (Count + 1) * 2));
        array.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
