using System.Net;
using System.Text.RegularExpressions;
using FinCoach.Simulator.Methods;

namespace FinCoach.Simulator.Chats;

/// <summary>
/// Judges text with a parse_mode as far as bots usually fail at it: unclosed or unknown HTML tags and reserved
/// characters of MarkdownV2. What it lets through is not fully parsed; the plain text keeps MarkdownV2's marks.
/// </summary>
internal static partial class FormattedText
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "tg-emoji", "code", "pre", "blockquote",
    };

    public static (string Plain, Refusal? Refusal) Read(string text, string? parseMode) => parseMode?.ToUpperInvariant() switch
    {
        null or "" or "NONE" => (text, null),
        "HTML" => ReadHtml(text),
        "MARKDOWNV2" => (text, JudgeMarkdown(text)),
        "MARKDOWN" => (text, null),
        _ => (text, Refusal.ParseModeUnsupported),
    };

    private static (string Plain, Refusal? Refusal) ReadHtml(string text)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(text))
        {
            var name = tag.Groups["name"].Value;
            if (!Tags.Contains(name))
            {
                return (text, Refusal.EntitiesUnparsable($"Unsupported start tag \"{name}\" at byte offset {tag.Index}"));
            }

            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(name);
            }
            else if (!open.TryPop(out var expected) || !expected.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return (text, Refusal.EntitiesUnparsable($"Unexpected end tag at byte offset {tag.Index}"));
            }
        }

        var plain = Tag().Replace(text, "");
        if (plain.Contains('<', StringComparison.Ordinal))
        {
            return (text, Refusal.EntitiesUnparsable("Unsupported start tag \"\""));
        }

        return open.TryPeek(out var unclosed)
            ? (text, Refusal.EntitiesUnparsable($"Can't find end tag corresponding to start tag \"{unclosed}\""))
            : (WebUtility.HtmlDecode(plain), null);
    }

    private static Refusal? JudgeMarkdown(string text)
    {
        // Code and link targets have rules of their own, in which these characters are free.
        var bare = CodeOrTarget().Replace(text, "");
        var bad = Reserved().Match(bare);
        return bad.Success
            ? Refusal.EntitiesUnparsable($"Character '{bad.Value}' is reserved and must be escaped with the preceding '\\'")
            : null;
    }

    // "<b>", "</b>", "<a href=\"https://x\">"
    [GeneratedRegex("""</?(?<name>[A-Za-z][A-Za-z-]*)(\s[^<>]*)?>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("""```.*?```|`[^`]*`|(?<=\])\([^)]*\)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeOrTarget();

    // ">" may begin a quote and "!" a custom emoji, so only the characters that never mean anything are judged.
    [GeneratedRegex("""(?<!\\)[.\-=+#{}()]""", RegexOptions.None, 1000)]
    private static partial Regex Reserved();
}
