using System.Text;

namespace FinCoach.Domain.Replies;

/// <summary>One line of Markdown as running text.</summary>
internal static class MarkdownLine
{
    /// <summary>Empty for headings, rules, table rows and front matter; <c>**UF**</c> becomes <c>UF</c>, a link its words.</summary>
    public static string Text(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length == 0 || trimmed[0] is '#' or '|' or '`' || trimmed.All(c => c is '-' or '*' or '_' or '='))
        {
            return "";
        }

        return Unmarked(Body(trimmed));
    }

    // "- una idea", "* una idea", "> una cita", "3. un paso"
    private static string Body(string line)
    {
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is > 0 and < 3 && line.Length > digits + 1 && line[digits] is '.' or ')' && line[digits + 1] == ' ')
        {
            return line[(digits + 2)..];
        }

        return line.TrimStart('-', '*', '>', '+', ' ');
    }

    private static string Unmarked(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*' or '`' or '[':
                    break;
                case ']' when i + 1 < text.Length && text[i + 1] == '(' && text.IndexOf(')', i) is > 0 and var close:
                    i = close;
                    break;
                case ']':
                    break;
                default:
                    plain.Append(text[i]);
                    break;
            }
        }

        return plain.ToString().Trim();
    }
}
