using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Tokens without a space between them: a web address, a password, a word with its punctuation.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
internal readonly record struct Chunk(int First, int Last)
{
    /// <summary>A longer one is cut: so a text without spaces stays linear.</summary>
    public const int MaxTokens = 96;

    /// <summary>The chunk that begins at a token.</summary>
    public static Chunk From(ScannedText text, int first, int maxTokens = MaxTokens)
    {
        var last = first;
        while (text.TouchesNext(last) && last - first < maxTokens && Belongs(text, last + 1))
        {
            last++;
        }

        return new Chunk(first, last);
    }

    /// <summary>Without the punctuation of the sentence around it.</summary>
    public Chunk Trimmed(ScannedText text) => Trimmed(text, after: ".,;:!?)]}\"'>");

    /// <summary>Without marks around it, but only these ones behind it.</summary>
    public Chunk Trimmed(ScannedText text, ReadOnlySpan<char> after)
    {
        var (first, last) = this;
        while (last > first && text[last].Kind == TokenKind.Mark && after.Contains(text[last].First))
        {
            last--;
        }

        while (first < last && text[first].Kind == TokenKind.Mark && text[first].First is '(' or '[' or '"' or '\'' or '<' or '¿' or '¡')
        {
            first++;
        }

        return new Chunk(first, last);
    }

    private static bool Belongs(ScannedText text, int token) =>
        !text.IsTaken(token) && text[token].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mark
        && text[token].First is not ('"' or '<' or '>' or Fold.Symbol);
}
