using System.Text;

namespace FinCoach.BotApi.Inbox;

/// <summary>
/// Makes received JSON fit for a UTF-8 database without losing the message: what PostgreSQL's jsonb refuses (NUL) and
/// what is no Unicode (lone surrogates, broken UTF-8) becomes U+FFFD. Structure is not touched.
/// </summary>
internal static class JsonText
{
    private const string Replacement = "\\ufffd";

    /// <summary>
    /// Raw: <c>"hola \ud83d"</c> (half an emoji) or <c>"a\u0000b"</c>. Escapes are looked at in place: a backslash
    /// always starts an escape in valid JSON, and where the JSON is not valid the parser says so afterwards.
    /// </summary>
    public static string Repair(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (!text.Contains("\\u", StringComparison.Ordinal))
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var unit = EscapeAt(text, i);
            if (unit is null)
            {
                // "\\u0000" is a backslash and a word: skip both characters of any other escape together.
                var length = text[i] == '\\' && i + 1 < text.Length ? 2 : 1;
                repaired.Append(text, i, length);
                i += length;
            }
            else if (char.IsHighSurrogate(unit.Value) && EscapeAt(text, i + 6) is { } low && char.IsLowSurrogate(low))
            {
                repaired.Append(text, i, 12);
                i += 12;
            }
            else
            {
                var broken = char.IsSurrogate(unit.Value) || unit.Value == '\0';
                repaired.Append(broken ? Replacement : text.AsSpan(i, 6));
                i += 6;
            }
        }

        return repaired.ToString();
    }

    /// <summary>The code unit of <c>\uXXXX</c> at a place, or null.</summary>
    private static char? EscapeAt(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : null;
}
