namespace FinCoach.Domain.Masking.Scanning;

/// <summary>Folds a whole text. A standing mask becomes one unit.</summary>
internal static class TextFolder
{
    // Folding lets no private-use unit in from outside.
    private const char FirstMask = '\uE000';

    /// <summary>The folded unit of a mask.</summary>
    public static char MaskOf(MaskType type) => (char)(FirstMask + (int)type);

    /// <summary>The folded unit of some mask.</summary>
    public static bool IsMask(char folded) => folded is >= FirstMask and <= '\uE0FF';

    /// <param name="source">The text as received.</param>
    /// <param name="folded">Receives the folded units; as long as the source.</param>
    /// <param name="origin">Receives the source offset of each folded unit.</param>
    /// <returns>How many units were written.</returns>
    public static int Fold(ReadOnlySpan<char> source, Span<char> folded, Span<int> origin)
    {
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var (unit, from) = (Scanning.Fold.Unit(source[i]), i);
            if (unit == '[' && MaskToken.TryRead(source[i..], out var type, out _, out var width))
            {
                unit = MaskOf(type);
                i += width - 1;
            }

            if (unit != Scanning.Fold.Dropped)
            {
                folded[length] = unit;
                origin[length++] = from;
            }
        }

        return length;
    }
}
