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

    // Where each claim of this round ends, by where it begins.
    private readonly Dictionary<int, int> _claims = [];

    /// <param name="source">The text as received.</param>
    public ScannedText(string source)
    {
        _source = source;
        _folded = ArrayPool<char>.Shared.Rent(source.Length + 1);
        _origin = ArrayPool<int>.Shared.Rent(source.Length + 1);
        _length = TextFolder.Fold(source, _folded, _origin);
        _tokens = ArrayPool<Token>.Shared.Rent(_length + 1);
        Count = Tokenizer.Cut(_folded.AsSpan(0, _length), _tokens, out var content);
        Content = content;
        _claimed = ArrayPool<bool>.Shared.Rent(Count + 1);
        Array.Clear(_claimed, 0, Count);
    }

    public int Count { get; private set; }

    /// <summary>Units of the folded text.</summary>
    public int FoldedLength => _length;

    /// <summary>What the text has at all.</summary>
    public Content Content { get; }

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
        for (var i = firstToken; i <= lastToken; i++)
        {
            if (IsTaken(i))
            {
                return false;
            }
        }

        _claimed.AsSpan(firstToken, lastToken - firstToken + 1).Fill(true);
        _claims.Add(_tokens[firstToken].Start, _tokens[lastToken].End);
        _found.Add(new MaskSpan(SourceStart(firstToken), SourceEnd(lastToken), type));
        return true;
    }

    /// <summary>
    /// Each claim becomes one mask, as it will read once replaced, so that what is detected next is what would be
    /// detected in the masked text: this is why masking is idempotent.
    /// </summary>
    public void Collapse()
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            var token = _tokens[i];
            if (_claimed[i])
            {
                var end = _claims[token.Start];
                while (i + 1 < Count && _tokens[i + 1].End <= end)
                {
                    i++;
                }

                token = new Token(token.Start, end, TokenKind.Mask, TextFolder.Mask, Role.None);
            }

            _tokens[count++] = token;
        }

        Count = count;
        _claims.Clear();
        Array.Clear(_claimed, 0, Count);
    }

    /// <summary>
    /// The text as received but for what folding drops, one mark for each mask, for grammars that cut texts
    /// themselves.
    /// </summary>
    /// <param name="origin">Receives the first token at or before each unit.</param>
    public string Rendered(Span<int> origin)
    {
        var (length, rendered) = (0, new char[_length]);
        var written = 0;
        for (var i = 0; i < Count; i++)
        {
            ref readonly var token = ref _tokens[i];
            for (; written < token.Start; written++)
            {
                (rendered[length], origin[length]) = (_source[_origin[written]], Math.Max(i - 1, 0));
                length++;
            }

            if (IsTaken(i) && token.Kind == TokenKind.Mask)
            {
                (rendered[length], origin[length]) = (Fold.Symbol, i);
                length++;
            }
            else
            {
                for (var k = token.Start; k < token.End; k++)
                {
                    (rendered[length], origin[length]) = (_source[_origin[k]], i);
                    length++;
                }
            }

            written = token.End;
        }

        return new string(rendered, 0, length);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<int>.Shared.Return(_origin);
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<bool>.Shared.Return(_claimed);
    }

    private int SourceStart(int token) => _origin[_tokens[token].Start];

    private int SourceEnd(int token) => SourceEndAt(_tokens[token].End);

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
