using System.Text;

namespace FinCoach.Domain.Replies;

/// <summary>Text made safe to write.</summary>
public static class SpanishText
{
    /// <summary>The same text with lone surrogates replaced by U+FFFD: what may be written as UTF-8 and read back unchanged.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsSurrogatePair(text, i)))
            {
                return Repaired(text);
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            repaired.Append(rune);
        }

        return repaired.ToString();
    }
}
