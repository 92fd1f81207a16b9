namespace FinCoach.Domain.Language;

/// <summary>
/// A text cut into tokens with a folded form (lower case, no diacritics, stretched letters shortened) that every
/// grammar reads; offsets are those of the text as received. Linear in the length of the text. An instance can be
/// read into again and again without allocating; it is not thread-safe.
/// </summary>
public sealed class TokenizedText
{
    private char[] folded = new char[256];
    private Token[] tokens = new Token[64];
    private int foldedLength;

    /// <summary>The text as received.</summary>
    public string Source { get; private set; } = "";

    /// <summary>How many tokens the text has.</summary>
    public int Count { get; private set; }

    /// <summary>The token at an index; one of kind <see cref="TokenKind.None"/> outside the text.</summary>
    public Token this[int index] => (uint)index < (uint)Count ? tokens[index] : default;

    /// <summary>Cuts a text into tokens.</summary>
    public static TokenizedText Of(string text)
    {
        var result = new TokenizedText();
        result.Read(text);
        return result;
    }

    /// <summary>Replaces the content by another text.</summary>
    public void Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Source = text;
        Count = 0;
        foldedLength = 0;
        if (folded.Length < text.Length)
        {
            folded = new char[text.Length];
        }

        var i = 0;
        var glued = false;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || Letters.IsMark(text[i]))
            {
                glued &= Letters.IsMark(text[i]);
                i++;
                continue;
            }

            i = ReadToken(text, i, glued);
            glued = true;
        }
    }

    /// <summary>The folded form of a token; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            return default;
        }

        ref readonly var token = ref tokens[index];
        return folded.AsSpan(token.FoldedStart, token.FoldedLength);
    }

    /// <summary>The source from one token to before another, as written.</summary>
    public ReadOnlySpan<char> Raw(int firstToken, int endToken) => firstToken >= endToken
        ? default
        : Source.AsSpan(tokens[firstToken].Start, tokens[endToken - 1].End - tokens[firstToken].Start);

    /// <summary>Puts another folded form in the place of a token's own: how spelling is corrected.</summary>
    public void Respell(int index, ReadOnlySpan<char> word)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        if (foldedLength + word.Length > folded.Length)
        {
            Array.Resize(ref folded, Math.Max(folded.Length * 2, foldedLength + word.Length));
        }

        word.CopyTo(folded.AsSpan(foldedLength));
        tokens[index] = tokens[index] with { FoldedStart = foldedLength, FoldedLength = word.Length };
        foldedLength += word.Length;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        >= '0' and <= '9' => TokenKind.Digits,
        _ when char.IsLetter(c) => TokenKind.Word,
        _ when char.IsSurrogate(c) => TokenKind.Pictograph,
        _ => TokenKind.Symbol,
    };

    private int ReadToken(string text, int start, bool glued)
    {
        var kind = KindOf(Letters.Fold(text[start]));
        var foldedStart = foldedLength;
        var i = start;
        if (kind is TokenKind.Word or TokenKind.Digits)
        {
            while (i < text.Length && (Letters.IsMark(text[i]) || KindOf(Letters.Fold(text[i])) == kind))
            {
                Append(text[i++], foldedStart, kind);
            }
        }
        else
        {
            Append(text[i++], foldedStart, kind);
            if (kind == TokenKind.Pictograph && i < text.Length && char.IsLowSurrogate(text[i]))
            {
                Append(text[i++], foldedStart, kind);
            }
        }

        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, tokens.Length * 2);
        }

        tokens[Count++] = new Token(start, i, foldedStart, foldedLength - foldedStart, kind, glued);
        return i;
    }

    private void Append(char raw, int foldedStart, TokenKind kind)
    {
        if (Letters.IsMark(raw))
        {
            return;
        }

        var c = Letters.Fold(raw);
        var length = foldedLength - foldedStart;
        // "holaaaa", "muuuuucho": no Spanish word has three equal letters in a row.
        if (kind == TokenKind.Word && length >= 2 && folded[foldedLength - 1] == c && folded[foldedLength - 2] == c)
        {
            return;
        }

        folded[foldedLength++] = c;
    }
}
