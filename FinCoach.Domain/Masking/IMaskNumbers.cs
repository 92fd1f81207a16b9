namespace FinCoach.Domain.Masking;

/// <summary>
/// The numbering of masks within one conversation: the same value gets the same number, on the person's side and the
/// bot's side alike. An implementation that is stored keeps a keyed hash of the value, never the value.
/// </summary>
public interface IMaskNumbers
{
    /// <summary>The number of a value, from 1 by type; a value not seen before gets the next free number.</summary>
    /// <param name="type">What the value is.</param>
    /// <param name="canonicalValue">The value in the one form that all its spellings share (<c>12345678K</c>).</param>
    int NumberFor(MaskType type, string canonicalValue);

    /// <summary>A text already holds this mask: the number is not free for another value.</summary>
    void Reserve(MaskType type, int number);
}
