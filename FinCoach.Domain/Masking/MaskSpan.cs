namespace FinCoach.Domain.Masking;

/// <summary>A stretch of personal data in a text.</summary>
/// <param name="Start">Offset in UTF-16 units of the text as received.</param>
/// <param name="End">Offset after the last unit.</param>
/// <param name="Type">What it is.</param>
public readonly record struct MaskSpan(int Start, int End, MaskType Type)
{
    /// <summary>UTF-16 units covered.</summary>
    public int Length => End - Start;
}
