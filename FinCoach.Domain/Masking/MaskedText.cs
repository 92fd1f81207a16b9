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

    /// <summary>The spans of the text as received that cover <paramref name="spans"/> and what was found in the masked text.</summary>
    internal IReadOnlyList<MaskSpan> Widened(IReadOnlyList<MaskSpan> spans, IReadOnlyList<MaskSpan> foundInMasked)
    {
        var all = spans.ToList();
        foreach (var found in foundInMasked)
        {
            var (start, end) = (ReceivedOf(found.Start, atEnd: false), ReceivedOf(found.End, atEnd: true));
            foreach (var inside in all.Where(s => s.Start < end && start < s.End).ToList())
            {
                (start, end) = (Math.Min(start, inside.Start), Math.Max(end, inside.End));
                all.Remove(inside);
            }

            all.Add(new MaskSpan(start, end, found.Type));
        }

        return [.. all.OrderBy(s => s.Start)];
    }

    // The place in the text as received; inside a mask, the near end of what it replaced.
    private int ReceivedOf(int offset, bool atEnd)
    {
        var shift = 0;
        foreach (var (span, mask) in Replacements)
        {
            var start = span.Start + shift;
            if (offset <= start)
            {
                break;
            }

            if (offset < start + mask.Length)
            {
                return atEnd ? span.End : span.Start;
            }

            shift += mask.Length - span.Length;
        }

        return offset - shift;
    }
}

/// <summary>One span and the mask that stands in its place.</summary>
public readonly record struct MaskReplacement(MaskSpan Span, string Mask);
