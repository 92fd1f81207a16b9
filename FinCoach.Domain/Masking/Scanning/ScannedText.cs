using System.Buffers;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// A text, folded and cut into tokens, with what was found in it so far. Every folded unit knows where it came from,
/// so findings have the offsets of the text as received, in decomposed Unicode too. Buffers are pooled: dispose.
/// </summary>
internal sealed class ScannedText : IDisposable
{
    private readonly string _source;
    private readonly char[] _folded;
    private readonly int[] _origin;
    private readonly int _length;
    private readonly Token[] _tokens;
    private readonly bool[] _claimed;
    private readonly List<MaskSpan> _found = [];

    /// <param name="source">The text as received.</param>
    /// <param name="known">Spans found in earlier rounds, in order: each folds to a mask, as it will read afterwards.</param>
    public ScannedText(string source, IReadOnlyList<MaskSpan> known)
    {
        _source = source;
        _folded = ArrayPool<char>.Shared.Rent(source.Length + 1);
        _origin = ArrayPool<int>.Shared.Rent(source.Length + 1);
        _length = TextFolder.Fold(source, known, _folded, _origin);
        _tokens = ArrayPool<Token>.Shared.Rent(_length + 1);
        Count = Tokenizer.Cut(_folded.AsSpan(0, _length), _tokens);
        _claimed = ArrayPool<bool>.Shared.Rent(Count + 1);
        Array.Clear(_claimed, 0, Count);
    }

    public int Count { get; }

    /// <summary>What was claimed, in the order of detection.</summary>
    public IReadOnlyList<MaskSpan> Found => _found;

    public ref readonly Token this[int token] => ref _tokens[token];

    public ReadOnlySpan<char> Folded(int start, int end) => _folded.AsSpan(start, end - start);

    public ReadOnlySpan<char> Word(int token) => Folded(_tokens[token].Start, _tokens[token].End);

    /// <summary>The token was claimed, or is a mask: no detector may read it.</summary>
    public bool IsTaken(int token) => _claimed[token] || _tokens[token].Kind == TokenKind.Mask;

    /// <summary>No space between this token and the one before it.</summary>
    public bool TouchesPrevious(int token) => token > 0 && _tokens[token - 1].End == _tokens[token].Start;

    /// <summary>No space between this token and the one after it.</summary>
    public bool TouchesNext(int token) => token + 1 < Count && _tokens[token + 1].Start == _tokens[token].End;

    /// <summary>The word begins with a capital in the text as received.</summary>
    public bool IsCapitalized(int token) => char.IsUpper(_source[_origin[_tokens[token].Start]]);

    /// <summary>The text as received, without what was dropped in folding at its end.</summary>
    public ReadOnlySpan<char> Source(int firstToken, int lastToken) =>
        _source.AsSpan(SourceStart(firstToken)..SourceEnd(lastToken));

    /// <summary>Claims tokens, both ends included; false, and nothing happens, when one of them is taken.</summary>
    public bool Claim(int firstToken, int lastToken, MaskType type)
    {
        if (_claimed.AsSpan(firstToken, lastToken - firstToken + 1).Contains(true))
        {
            return false;
        }

        _claimed.AsSpan(firstToken, lastToken - firstToken + 1).Fill(true);
        _found.Add(new MaskSpan(SourceStart(firstToken), SourceEnd(lastToken), type));
        return true;
    }

    /// <summary>Claims folded units; nothing happens when a token that they touch is taken.</summary>
    public void ClaimFolded(int start, int end, MaskType type)
    {
        var (first, last) = (TokenAt(start), TokenAt(end - 1));
        for (var i = first; i <= last; i++)
        {
            if (IsTaken(i))
            {
                return;
            }
        }

        _claimed.AsSpan(first, last - first + 1).Fill(true);
        _found.Add(new MaskSpan(_origin[start], SourceEndAt(end), type));
    }

    /// <summary>
    /// The text as received but for what folding drops, one mark for each mask: offsets are those of the folded text,
    /// for grammars that cut texts themselves.
    /// </summary>
    public string Rendered() =>
        string.Create(_length, this, static (units, text) =>
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = TextFolder.IsMask(text._folded[i]) ? Fold.Symbol : text._source[text._origin[i]];
            }
        });

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<int>.Shared.Return(_origin);
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<bool>.Shared.Return(_claimed);
    }

    private int SourceStart(int token) => _origin[_tokens[token].Start];

    private int SourceEnd(int token) => SourceEndAt(_tokens[token].End);

    /// <summary>The token that holds a folded unit, or the last one before it.</summary>
    public int TokenAt(int folded)
    {
        var (low, high) = (0, Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _tokens[middle].Start <= folded ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int SourceEndAt(int folded)
    {
        // "Muñoz" in decomposed form may end in a mark that folding dropped: it belongs to its letter.
        var end = _origin[folded - 1] + 1;
        while (end < _source.Length && Fold.IsCombining(_source[end]))
        {
            end++;
        }

        return end;
    }
}
