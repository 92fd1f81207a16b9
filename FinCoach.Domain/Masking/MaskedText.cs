namespace FinCoach.Domain.Masking;

/// <summary>A text with its personal data replaced by masks such as <c>[RUT_1]</c>.</summary>
/// <param name="Text">The masked text.</param>
/// <param name="Replacements">What was replaced, in order; spans are of the text as received.</param>
public sealed record MaskedText(string Text, IReadOnlyList<MaskReplacement> Replacements)
{
    /// <summary>Where a place of the text as received is in the masked text; inside a span, the end of its mask.</summary>
    /// <param name="received">An offset in UTF-16 units.</param>
    public int OffsetOf(int received)
    {
        var shift = 0;
        foreach (var (span, mask) in Replacements)
        {
            if (received <= span.Start)
            {
                break;
            }

            if (received < span.End)
            {
                return span.Start + shift + mask.Length;
            }

            shift += mask.Length - span.Length;
        }

        return received + shift;
    }
}

/// <summary>One span and the mask that stands in its place.</summary>
public readonly record struct MaskReplacement(MaskSpan Span, string Mask);
