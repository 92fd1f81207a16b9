namespace FinCoach.Domain.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Before the first or after the last token.</summary>
    None,

    /// <summary>Letters of any script.</summary>
    Word,

    /// <summary>A run of decimal digits alone: <c>12.990</c> is three tokens.</summary>
    Digits,

    /// <summary>One punctuation mark or sign.</summary>
    Symbol,

    /// <summary>One pictograph, or anything else outside the basic plane.</summary>
    Pictograph,
}

/// <summary>One token of a text.</summary>
/// <param name="Start">First UTF-16 unit in the source.</param>
/// <param name="End">One past the last UTF-16 unit in the source.</param>
/// <param name="FoldedStart">Where its folded form starts in the folded buffer.</param>
/// <param name="FoldedLength">Length of its folded form.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Glued">No white space stands between this token and the one before.</param>
public readonly record struct Token(
    int Start, int End, int FoldedStart, int FoldedLength, TokenKind Kind, bool Glued);
