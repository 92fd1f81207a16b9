using FinCoach.Domain.Language;

namespace FinCoach.LocalModel.Text;

/// <summary>A text as comparable words: folded, without punctuation.</summary>
internal static class Words
{
    /// <summary>Letters and digits, folded; numbers keep their dots and commas ("12.990").</summary>
    public static List<string> Of(string text)
    {
        var folded = Letters.Fold(text);
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetterOrDigit(folded[i]) || JoinsDigits(folded, i)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static bool JoinsDigits(string text, int i) =>
        text[i] is '.' or ',' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}
