namespace FinCoach.Domain.Masking.Scanning;

/// <summary>Cuts a folded text into words, numbers, marks, masks and line ends. Spaces only show as gaps.</summary>
internal static class Tokenizer
{
    /// <param name="folded">The folded text.</param>
    /// <param name="tokens">Receives the tokens; as long as the text.</param>
    /// <param name="content">What the text has at all, so that detectors without a chance need not look.</param>
    /// <returns>How many tokens were written.</returns>
    public static int Cut(ReadOnlySpan<char> folded, Span<Token> tokens, out Content content)
    {
        var count = 0;
        content = default;
        for (var start = 0; start < folded.Length;)
        {
            var first = folded[start];
            if (first is ' ' or '\t')
            {
                start++;
                continue;
            }

            var kind = KindOf(first);
            var end = start + 1;
            while (kind is TokenKind.Word or TokenKind.Number && end < folded.Length && KindOf(folded[end]) == kind)
            {
                end++;
            }

            var roles = kind == TokenKind.Word ? RolesOf(folded[start..end]) : Role.None;
            content = content.With(kind, first, roles);
            tokens[count++] = new Token(start, end, kind, first, roles);
            start = end;
        }

        return count;
    }

    private static Role RolesOf(ReadOnlySpan<char> word) =>
        Lexicon.RolesOf(word) is not Role.None and var roles ? roles : CueSlips.RolesOf(word);

    private static TokenKind KindOf(char unit) => unit switch
    {
        >= 'a' and <= 'z' => TokenKind.Word,
        >= '0' and <= '9' => TokenKind.Number,
        '\n' => TokenKind.Line,
        _ when TextFolder.IsMask(unit) => TokenKind.Mask,
        > '\u007F' when char.IsLetter(unit) => TokenKind.Word,
        _ => TokenKind.Mark,
    };
}
