using System.Buffers;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// A text, folded and cut into tokens, with what was found in it so far. Every folded unit knows where it came from,
/// so findings have the offsets of the text as received, in decomposed Unicode too. Its room is pooled: dispose.
/// </summary>
internal sealed class ScannedText : IDisposable
{
    // What chat and replies need stays with the thread; a longer text borrows and gives back.
    private const int Kept = 4096;

    [ThreadStatic]
    private static ScannedText? t_spare;

    private readonly List<MaskSpan> _found = [];
    private readonly Numbers _numbers = new();
    private string _source = "";
    private char[] _folded = [];
    private int[] _origin = [];
    private int _length;
    private Token[] _tokens = [];

    // The type of the claim on each token, from one; zero is free.
    private byte[] _claimed = [];

    // Where each claim of this round ends, at the token where it begins.
    private int[] _claimEnd = [];

    private ScannedText()
    {
    }

    public int Count { get; private set; }

    /// <summary>What the text has at all.</summary>
    public Content Content { get; private set; }

    /// <summary>What was claimed, in the order of detection.</summary>
    public List<MaskSpan> Found => _found;

    /// <summary>The numbers that were free when this round began.</summary>
    public Numbers Numbers => _numbers;

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <param name="source">The text as received.</param>
    public static ScannedText Of(string source)
    {
        var text = t_spare ?? new ScannedText();
        t_spare = null;
        text.Read(source);
        return text;
    }

    public ReadOnlySpan<char> Folded(int start, int end) => _folded.AsSpan(start, end - start);

    public ReadOnlySpan<char> Word(int token) => Folded(_tokens[token].Start, _tokens[token].End);

    /// <summary>The token was claimed, or is a mask: no detector may read it.</summary>
    public bool IsTaken(int token) => _claimed[token] != 0 || _tokens[token].Kind == TokenKind.Mask;

    /// <summary>The token was claimed as this type, or is a mask of it.</summary>
    public bool IsTakenAs(int token, MaskType type) =>
        _claimed[token] == (int)type + 1 || (_tokens[token].Kind == TokenKind.Mask && _tokens[token].First == TextFolder.MaskOf(type));

    /// <summary>The token is a mask, or a claim begins at it.</summary>
    public bool BeginsMask(int token) => _claimed[token] != 0 ? _claimEnd[token] >= 0 : _tokens[token].Kind == TokenKind.Mask;

    /// <summary>No space between this token and the one before it.</summary>
    public bool TouchesPrevious(int token) => token > 0 && _tokens[token - 1].End == _tokens[token].Start;

    /// <summary>No space between this token and the one after it.</summary>
    public bool TouchesNext(int token) => token + 1 < Count && _tokens[token + 1].Start == _tokens[token].End;

    /// <summary>The word begins with a capital in the text as received.</summary>
    public bool IsCapitalized(int token) => char.IsUpper(_source[_origin[_tokens[token].Start]]);

    /// <summary>The unit as received that a folded unit came from.</summary>
    public char SourceAt(int folded) => _source[_origin[folded]];

    /// <summary>The text as received, without what was dropped in folding at its end.</summary>
    public ReadOnlySpan<char> Source(int firstToken, int lastToken) =>
        _source.AsSpan(_origin[_tokens[firstToken].Start]..SourceEnd(lastToken));

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

        _claimed.AsSpan(firstToken, lastToken - firstToken + 1).Fill((byte)(type + 1));
        _claimEnd.AsSpan(firstToken, lastToken - firstToken + 1).Fill(-1);
        _claimEnd[firstToken] = lastToken;
        _found.Add(new MaskSpan(_origin[_tokens[firstToken].Start], SourceEnd(lastToken), type));
        return true;
    }

    /// <summary>
    /// Each claim becomes one mask, as it will read once replaced, so that what is detected next is what would be
    /// detected in the masked text: this is why masking is idempotent.
    /// </summary>
    public void Collapse()
    {
        var (count, content) = (0, default(Content));
        for (var i = 0; i < Count; i++)
        {
            var token = _tokens[i];
            if (_claimed[i] != 0)
            {
                var (mask, last) = (TextFolder.MaskOf((MaskType)(_claimed[i] - 1)), _claimEnd[i]);
                token = new Token(token.Start, _tokens[last].End, TokenKind.Mask, mask, Role.None);
                i = last;
            }

            content = content.With(token.Kind, token.First, token.Roles);
            _tokens[count++] = token;
        }

        Array.Clear(_claimed, 0, Count);
        (Count, Content) = (count, content);
        _numbers.Read(this);
    }

    public void Dispose()
    {
        Release(ref _folded);
        Release(ref _origin);
        Release(ref _tokens);
        Release(ref _claimed);
        Release(ref _claimEnd);
        _source = "";
        _found.Clear();
        _numbers.Clear();
        t_spare = this;
    }

    private void Read(string source)
    {
        _source = source;
        Provide(ref _folded, source.Length + 1);
        Provide(ref _origin, source.Length + 1);
        _length = TextFolder.Fold(source, _folded, _origin);
        Provide(ref _tokens, _length + 1);
        Count = Tokenizer.Cut(_folded.AsSpan(0, _length), _tokens, out var content);
        Content = content;
        Provide(ref _claimed, Count + 1);
        Provide(ref _claimEnd, Count + 1);
        Array.Clear(_claimed, 0, Count);
        _numbers.Read(this);
    }

    private static void Provide<T>(ref T[] units, int length)
    {
        if (units.Length < length)
        {
            Release(ref units, kept: 0);
            units = ArrayPool<T>.Shared.Rent(length);
        }
    }

    private static void Release<T>(ref T[] units, int kept = Kept)
    {
        if (units.Length > kept)
        {
            ArrayPool<T>.Shared.Return(units);
            units = [];
        }
    }

    private int SourceEnd(int token)
    {
        // "Muñoz" in decomposed form may end in a mark that folding dropped: it belongs to its letter.
        var end = _origin[_tokens[token].End - 1] + 1;
        while (end < _source.Length && Fold.IsCombining(_source[end]))
        {
            end++;
        }

        return end;
    }
}
