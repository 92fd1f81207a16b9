namespace FinCoach.Domain.Masking.Scanning;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of digits.</summary>
    Number,

    /// <summary>One mark.</summary>
    Mark,

    /// <summary>A mask, standing in the text already or found in an earlier round.</summary>
    Mask,

    /// <summary>The end of a line.</summary>
    Line,
}

/// <summary>A piece of the folded text.</summary>
/// <param name="Start">Offset in the folded text.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="First">Its first unit: for a mark, the mark itself.</param>
/// <param name="Roles">What its word can mean to a detector.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, char First, Role Roles)
{
    public int Length => End - Start;

    public bool Is(char mark) => Kind == TokenKind.Mark && First == mark;

    public bool Has(Role roles) => (Roles & roles) != Role.None;
}
