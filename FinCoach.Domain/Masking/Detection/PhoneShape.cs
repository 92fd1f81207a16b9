namespace FinCoach.Domain.Masking.Detection;

/// <summary>How Chileans group the digits of a telephone number: other groupings need a cue word beside them.</summary>
internal static class PhoneShape
{
    // Digits of each group, as one decimal number: 144 is "9 8765 4321".
    private static readonly int[] s_local = [9, 18, 144, 27, 234, 54, 45, 333, 2322, 12222, 3222, 135, 225, 1332, 1224];

    public static bool IsUsual(in DigitRun run)
    {
        var shape = 0;
        var first = IsCountry(run) ? 1 : 0;
        for (var i = first; i < run.Count; i++)
        {
            shape = (shape * 10) + Math.Min(run[i].Length, 9);
        }

        // "56987654321", "569 8765 4321", "09 8765 4321" carry their own mark at the front.
        return Array.IndexOf(s_local, shape) >= 0 || StartsAsChilean(run) || IsServiceLine(run);
    }

    /// <summary>"600 637 3777", "800 360 600".</summary>
    public static bool IsServiceLine(in DigitRun run) =>
        run is { Count: 3, Digits: ['6' or '8', '0', '0', ..] } && run[0].Length == 3 && run[1].Length == 3 && run[1].Separator is ' ' or '-';

    private static bool IsCountry(in DigitRun run) => run[0].Length == 2 && run.Digits.StartsWith("56") && run.Last.Total == 11;

    private static bool StartsAsChilean(in DigitRun run) =>
        (run.Last.Total == 11 && run.Digits.StartsWith("56")) || (run.Last.Total == 13 && run.Digits.StartsWith("0056")) || (run.Last.Total == 10 && run.Digits.StartsWith("09"))
        // "041 2 223 344", "032-2691100": the trunk digit of long distance.
        || (run.Last.Total == 10 && run.Count > 1 && run[0].Length <= 3 && run.Digits[0] == '0');
}
