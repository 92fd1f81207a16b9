namespace FinCoach.Domain.Masking.Scanning;

/// <summary>Folds a whole text. A mask, standing or found, becomes one unit, so both look alike to detectors.</summary>
internal static class TextFolder
{
    /// <summary>The folded unit of a mask of the first type; those of the other types follow.</summary>
    public const char FirstMask = '\uE000';

    public static readonly char LastMask = (char)(FirstMask + Enum.GetValues<MaskType>().Length - 1);

    /// <param name="source">The text as received.</param>
    /// <param name="known">Spans in order, none overlapping: each folds to a mask.</param>
    /// <param name="folded">Receives the folded units; as long as the source.</param>
    /// <param name="origin">Receives the source offset of each folded unit.</param>
    /// <returns>How many units were written.</returns>
    public static int Fold(ReadOnlySpan<char> source, IReadOnlyList<MaskSpan> known, Span<char> folded, Span<int> origin)
    {
        var (length, next) = (0, 0);
        for (var i = 0; i < source.Length;)
        {
            var (unit, width) = (Scanning.Fold.Unit(source[i]), 1);
            if (next < known.Count && known[next].Start == i)
            {
                (unit, width) = (Mask(known[next].Type), known[next].Length);
                next++;
            }
            else if (unit == '[' && MaskToken.TryRead(source[i..], out var type, out _, out var tokenLength))
            {
                (unit, width) = (Mask(type), tokenLength);
            }

            if (unit != Scanning.Fold.Dropped)
            {
                (folded[length], origin[length]) = (unit, i);
                length++;
            }

            i += width;
        }

        return length;
    }

    /// <summary>The unit stands for a mask.</summary>
    public static bool IsMask(char folded) => folded >= FirstMask && folded <= LastMask;

    private static char Mask(MaskType type) => (char)(FirstMask + (int)type);
}
